/** The elements of a page; what is not listed is left out, its text is kept. */
export const allowedTags: readonly string[] = (
  'a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption ' +
  'figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q s samp section small ' +
  'span strong sub summary sup table tbody td tfoot th thead time tr u ul var'
).split(' ');

// Images and checkboxes are made anew, without ids.
const withIds: ReadonlySet<string> = new Set(
  allowedTags.filter(tag => tag !== 'img' && tag !== 'input'),
);

/** Whether an author's element stays in the page with its id. */
export function keepsId(tagName: string): boolean {
  return withIds.has(tagName);
}
