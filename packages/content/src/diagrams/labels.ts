import { LineReader } from './LineReader';

export const blanks = /[ \t]*/y;

/** A label, in quotes or not, and what closes it. */
export function readLabel(line: LineReader, close: string): string | undefined {
  line.take(blanks);
  if (line.takeMark(['"']) === undefined) {
    return line.takeUntil(close)?.trim();
  }
  const quoted = line.takeUntil('"');
  return line.takeUntil(close)?.trim().replace(/[\\/]/, '') === ''
    ? unquoted(quoted ?? '')
    : undefined;
}

/** Without quotes and the marks of Markdown, and with its entities as characters. */
export function unquoted(label: string): string {
  const text = /^"(.*)"$/.exec(label)?.[1] ?? label;
  return text.replace(/#\w{1,8};/g, '?').replace(/[`*]/g, '');
}
