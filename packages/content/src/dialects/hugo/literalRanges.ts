import { LineKind } from '../lineKinds';

/** A stretch of text, end excluded, in UTF-16 units. */
export interface Range {
  start: number;
  end: number;
  /** A line of indented code; whether it is code may hang on a shortcode around it. */
  isIndented?: true;
}

/**
 * Where shortcodes are left alone: fences, indented code, HTML that holds no
 * markup, code spans and comments. In order, not overlapping.
 */
export function literalRanges(
  body: string,
  kinds: readonly LineKind[],
): Range[] {
  const lines = body.split('\n');
  const ranges: Range[] = [];
  let offset = 0;
  let textStart: number | undefined;
  lines.forEach((line, index) => {
    const kind = kinds[index];
    const isText = kind === 'text' || kind === 'html';
    const text = isText && line.trim() !== '';
    if (text) {
      textStart ??= offset;
    } else {
      if (textStart !== undefined) {
        addSpans(body, { start: textStart, end: offset }, ranges);
        textStart = undefined;
      }
      if (!isText) {
        ranges.push({
          start: offset,
          end: offset + line.length,
          ...(kind === 'indented' ? { isIndented: true } : {}),
        });
      }
    }
    offset += line.length + 1;
  });
  if (textStart !== undefined) {
    addSpans(body, { start: textStart, end: body.length }, ranges);
  }
  return ranges;
}

// Code spans and comments of one paragraph. A run of backticks ends at the
// next run of the same length; remembering where each length ends keeps this
// linear.
function addSpans(body: string, range: Range, ranges: Range[]): void {
  const paragraph = body.slice(range.start, range.end);
  const runs = new Map<number, number[]>();
  const starts = [...paragraph.matchAll(/(?<!\\)`+|<!--|-->/g)];
  starts.forEach(run => {
    if (run[0].startsWith('`')) {
      const known = runs.get(run[0].length);
      if (known) {
        known.push(run.index);
      } else {
        runs.set(run[0].length, [run.index]);
      }
    }
  });
  const next = new Map<number, number>();
  let comment = -1;
  let after = 0;
  for (const run of starts) {
    const [mark] = run;
    if (mark === '-->') {
      if (comment >= 0) {
        ranges.push({
          start: range.start + comment,
          end: range.start + run.index + 3,
        });
        after = run.index + 3;
      }
      comment = -1;
      continue;
    }
    if (run.index < after || comment >= 0) {
      continue;
    }
    if (mark === '<!--') {
      comment = run.index;
      continue;
    }
    const same = runs.get(mark.length) ?? [];
    let position = next.get(mark.length) ?? 0;
    while (position < same.length && same[position] <= run.index) {
      position += 1;
    }
    next.set(mark.length, position);
    if (position < same.length) {
      after = same[position] + mark.length;
      ranges.push({ start: range.start + run.index, end: range.start + after });
    }
  }
}
