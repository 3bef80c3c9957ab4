/** What a caller says of the states that they know: any at all, or those with these tags. */
export type KnownTags = '*' | readonly string[];

/** One tag of a list, weak or not; without quotes too, since some clients forget them. */
const tagPattern = /(?:W\/)?"([^"]*)"|[^\s,"]+/g;

/** What proxies add to the tag of an answer that they compress. */
const codingPattern = /(?:-{1,2}|[;:])(?:gzip|br|deflate|zstd)$/;

/**
 * Reads `If-Match` or `If-None-Match`: `*`, one tag or a list of them. What proxies do to
 * tags is undone: nginx weakens those of compressed answers (`W/"a"`), others mark them
 * (`"a-gzip"`).
 *
 * @returns undefined where the header is absent or empty
 */
export function readTags(
  header: string | string[] | undefined,
): KnownTags | undefined {
  const text = String(header ?? '').trim();
  if (text === '*') {
    return text;
  }
  const tags = [...text.matchAll(tagPattern)].map(([whole, quoted]) =>
    (quoted ?? whole).replace(codingPattern, ''),
  );
  return tags.length > 0 ? tags : undefined;
}
