/**
 * Most guides lie in a folder of this name, which an address that says "guides" anyway
 * need not repeat.
 */
const guidesFolder = '/guides/';

/**
 * Where a document is shown, below the page of Learning Paths: `/guides/kubernetes/storage`
 * for `/guides/kubernetes/storage`, and `/documents/reference/glossary` for a document
 * outside the folder `guides`.
 *
 * @param path - of the document; it comes back ready for an address
 * @public
 */
export function guideAddress(path: string): string {
  const address = path.startsWith(guidesFolder) ? path : `/documents${path}`;
  return address.split('/').map(encodeURIComponent).join('/');
}

/**
 * What an address below `/guides/` can mean, the likeliest first. Older addresses have the
 * whole path of a document there, and people keep addresses.
 *
 * @param rest - of the address, without a slash at its start, not encoded
 * @public
 */
export function guidesAtAddress(rest: string): [string, string] {
  return [`${guidesFolder}${rest}`, `/${rest}`];
}
