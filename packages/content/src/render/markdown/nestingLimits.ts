import { lineKinds } from '../../dialects/lineKinds';
import { limits } from '../../util/limits';

/**
 * Makes lines harmless whose nesting would cost the parser more than it is
 * worth. Text is kept, only its nesting is cut.
 *
 * @returns the lines, and the 0-based numbers of those changed with reasons.
 */
export function limitNesting(lines: readonly string[]): {
  lines: string[];
  shortened: Map<number, string>;
} {
  const shortened = new Map<number, string>();
  const cuts = lines.map(line =>
    line.length < limits.quoteMarkers
      ? line
      : boundQuotes(boundLists(boundIndent(line))),
  );
  // Only what would be cut needs to be told from code.
  if (cuts.every((cut, index) => cut === lines[index])) {
    return { lines: cuts, shortened };
  }
  const kinds = lineKinds(lines.join('\n'));
  const bounded = lines.map((line, index) => {
    if (cuts[index] === line || kinds[index] === 'fence') {
      return line;
    }
    shortened.set(index, 'is nested deeper than pages can show');
    return cuts[index];
  });
  return { lines: bounded, shortened };
}

const deepItem = new RegExp(
  `^[ \\t]{${limits.listIndent},}(?=(?:[-*+]|\\d{1,9}[.)])[ \\t])`,
);

function boundIndent(line: string): string {
  return line.replace(deepItem, ' '.repeat(limits.listIndent));
}

function boundQuotes(line: string): string {
  let quotes = 0;
  for (let at = 0; at < line.length && /[ \t>]/.test(line[at]); at += 1) {
    quotes += line[at] === '>' ? 1 : 0;
    if (quotes > limits.quoteMarkers) {
      return line.slice(0, at) + line.slice(at).replace(/^[ \t>]+/, '');
    }
  }
  return line;
}

// Of lists, quotes, notes and definitions alike.
const listMarkers =
  /(?:[-*+:~]|\d{1,9}[.)]|\[\^[^\s\]]{1,100}\]:)[ \t]+|>[ \t]*/y;

function boundLists(line: string): string {
  const indent = /^[ \t>]*/.exec(line)?.[0].length ?? 0;
  let at = indent;
  for (let markers = 0; ; markers += 1) {
    listMarkers.lastIndex = at;
    const length = listMarkers.exec(line)?.[0].length ?? 0;
    if (length === 0) {
      return line;
    }
    if (markers >= limits.quoteMarkers) {
      // A line of nothing but marks may be a rule; any other loses depth.
      return /^[-*+ \t]+$/.test(line)
        ? '***'
        : `${line.slice(0, at)}\\${line.slice(at)}`;
    }
    at += length;
  }
}
