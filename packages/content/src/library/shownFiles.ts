import { ShownFile } from '../document/digest/guideDigest';
import { Document } from '../document/Document';
import { Resolver } from './Resolver';

const noDocuments = {
  find: () => undefined,
  byName: () => undefined,
  ignoringCase: () => undefined,
  defaultLanguage: () => '',
};

/**
 * The files that a document shows: those of its own source that its images lead to.
 *
 * @param assets - all of its source: SHA-256 (hex) by path in the shared path space.
 * @public
 */
export function shownFiles(
  document: Pick<Document, 'source' | 'path' | 'file' | 'imageTargets'>,
  assets: ReadonlyMap<string, string>,
): ShownFile[] {
  const resolver = new Resolver(noDocuments, {
    of: (_, path) => (assets.has(path) ? { ...document, path } : undefined),
  });
  return document.imageTargets.flatMap(target => {
    const found = resolver.resolve(target, 'body', {
      ...document,
      headings: [],
    }).target;
    const hash = found.kind === 'asset' ? assets.get(found.path) : undefined;
    return found.kind === 'asset' && hash !== undefined
      ? [{ target, path: found.path, hash }]
      : [];
  });
}
