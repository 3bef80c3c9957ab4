import { isIndexFile } from '../files/paths';
import { compareText } from './compareText';
import { Mounts } from './Mounts';
import { LibraryDocument } from './types';

/**
 * What decides who owns a path.
 *
 * @public
 */
export type PathClaim = Pick<LibraryDocument, 'source' | 'file' | 'path'>;

/**
 * Those documents that own their path: none below the mount of another source;
 * where two claim one path, sources keep the order given, first-mounted first;
 * within one, file names decide, a plain file before the index of a folder of
 * the same name.
 *
 * @public
 */
export function pathWinners<D extends PathClaim>(
  documents: readonly D[],
  mounts: Mounts,
): D[] {
  const winners = new Map<string, D>();
  for (const document of inClaimOrder(documents)) {
    const { source, path } = document;
    if (mounts.owns(source, path) && !winners.has(path)) {
      winners.set(path, document);
    }
  }
  return [...winners.values()];
}

/** Documents in the order in which they may claim a path. */
export function inClaimOrder<D extends PathClaim>(
  documents: readonly D[],
): D[] {
  const sources = new Map<string, number>();
  documents.forEach(({ source }) => {
    if (!sources.has(source)) {
      sources.set(source, sources.size);
    }
  });
  const rank = (document: D) => sources.get(document.source) ?? 0;
  const compareFiles = (a: D, b: D) =>
    Number(isIndexFile(a.file)) - Number(isIndexFile(b.file)) ||
    compareText(a.file, b.file);
  return [...documents].sort((a, b) => rank(a) - rank(b) || compareFiles(a, b));
}
