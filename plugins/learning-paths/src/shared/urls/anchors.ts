/**
 * Before every id of an author's in the page: a heading "Root" must not be taken for the
 * app's own `#root`, nor "Section 1" for a section's card.
 */
const PREFIX = 'article-';

/** Leads to the difference above a guide that changed since the team's review. */
export const CHANGES_ANCHOR = 'what-changed';

/** What authors cannot have in addresses: ids that our pages give themselves. */
const OURS = /^section-\d+$/;

/** The id in the page of what an author's anchor names. */
export function articleId(anchor: string): string {
  return `${PREFIX}${anchor}`;
}

/** The author's anchor that an id in the page stands for. */
export function anchorIn(id: string): string {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id;
}

/** The end of an address that leads to an author's anchor in the same page. */
export function hashOf(anchor: string): string {
  return `#${encodeURIComponent(
    OURS.test(anchor) ? articleId(anchor) : anchor,
  )}`;
}

/** What the end of an address leads to: a part of our page, or of what an author wrote. */
export function targetOf(hash: string): HTMLElement | null {
  let anchor: string;
  try {
    anchor = decodeURIComponent(hash.slice(1));
  } catch {
    return null;
  }
  const own =
    OURS.test(anchor) || anchor.startsWith(PREFIX)
      ? document.getElementById(anchor)
      : null;
  return own ?? document.getElementById(articleId(anchor));
}
