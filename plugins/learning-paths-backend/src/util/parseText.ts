import { InputError } from '@backstage/errors';

/** Longest text that somebody adds to what they do, in characters. */
const textLimit = 2_000;

/**
 * What somebody wrote, as plain text; undefined where nothing is said.
 *
 * @param called - names the text in errors
 * @throws InputError when it is too long
 */
export function parseText(
  written: string | undefined,
  called: 'comment' | 'note',
): string | undefined {
  const text = toPlainText(written ?? '');
  if (text.length > textLimit) {
    throw new InputError(
      `The ${called} has ${text.length} characters; at most ${textLimit} are kept`,
    );
  }
  return text || undefined;
}

/** Line feeds and tabs are text; other control characters are not, and databases choke on some. */
function toPlainText(written: string): string {
  return written
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}
