import { InputError } from '@backstage/errors';
import {
  textLimit,
  toPlainText,
} from '@learning-paths/backstage-plugin-learning-paths-common';

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
