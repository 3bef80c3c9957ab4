import { Reporter } from '../util/diagnostics';
import { limits } from '../util/limits';

/** Which limit front matter passes, undefined where it passes none. */
export function limitProblem(raw: readonly string[]): string | undefined {
  const bytes = Buffer.byteLength(raw.join('\n'), 'utf8');
  if (bytes > limits.frontMatterBytes) {
    return `it has ${bytes} bytes, more than ${limits.frontMatterBytes}`;
  }
  let blank = 0;
  for (const line of raw) {
    blank = line.trim() === '' ? blank + 1 : 0;
    if (blank > limits.frontMatterBlankLines) {
      return `it has more than ${limits.frontMatterBlankLines} blank lines in a row`;
    }
  }
  return undefined;
}

/**
 * Front matter with ordinary blanks for non-breaking ones, which come from
 * word processors and which YAML reads as letters.
 */
export function withPlainBlanks(
  raw: readonly string[],
  open: number,
  reporter: Reporter,
): string {
  const at = raw.findIndex(line => line.includes('\u00a0'));
  if (at < 0) {
    return raw.join('\n');
  }
  reporter.add({
    severity: 'info',
    code: 'front-matter-blanks',
    line: open + 2 + at,
    column: raw[at].indexOf('\u00a0') + 1,
    message:
      'The front matter has non-breaking blanks; they are read as blanks.',
    hint: 'Replace them by ordinary blanks.',
  });
  return raw.join('\n').replace(/\u00a0/g, ' ');
}

/** 1-based line in the file of a top-level key, any case. */
export function lineOfKey(
  raw: string,
  key: string,
  open: number,
): number | undefined {
  const start = new RegExp(`^["']?${key}["']?\\s*[:=]`, 'i');
  const index = raw.split('\n').findIndex(line => start.test(line));
  return index < 0 ? undefined : open + 2 + index;
}

/** Whether the first line of a text reads like a key of front matter. */
export function isKeyLike(text: string): boolean {
  const [line] = text.split('\n', 1);
  const end = line.search(/[:=]/);
  return (
    end > 0 &&
    /^["']?[A-Za-z_][\w .-]*["']?$/.test(line.slice(0, end).trimEnd()) &&
    /^(?:[ \t\u00a0]|$)/.test(line.slice(end + 1))
  );
}
