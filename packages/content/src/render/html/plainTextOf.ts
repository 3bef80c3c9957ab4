const entities: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
]);

const inlineTags =
  /<\/?(?:[abiqsu]|abbr|cite|code|del|dfn|em|ins|kbd|mark|samp|small|span|strong|sub|sup|time|var)(?:\s[^<>]*)?>/g;

/**
 * Plain text of sanitised HTML, white space collapsed. Elements in a line do
 * not part words, all others do.
 */
export function plainTextOf(html: string): string {
  return html
    .replace(inlineTags, '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot);/g, entity => entities.get(entity) ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}
