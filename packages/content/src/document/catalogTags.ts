import { limits } from '../util/limits';

const catalogTag = /^[a-z0-9:+#]+(?:-[a-z0-9:+#]+)*$/;

/**
 * Brings a tag into the catalog's shape where that is obvious: lower case,
 * dashes for blanks, underscores, dots and slashes.
 *
 * @returns undefined where nothing usable is left.
 * @public
 */
export function catalogTagOf(text: string): string | undefined {
  const tag = text
    .trim()
    .toLowerCase()
    .replace(/[\s_./\\]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
  return catalogTag.test(tag) && tag.length <= limits.tagLength
    ? tag
    : undefined;
}
