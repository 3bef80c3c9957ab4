import { Mount } from '@learning-paths/content';
import { ContentStore } from '../../store/content/types';
import { sha256 } from '../../util/sha256';
import { assetsOf } from './settleDigests';
import { ContentSource } from '../sources/types';

/** Files that other sources lend to one, as they are stored now. */
export interface LentFiles {
  /** SHA-256 by path in the shared path space. */
  assets: ReadonlyMap<string, string>;
  /** Names all of them; empty where nobody lends this source anything. */
  key: string;
}

/**
 * The files that a source may show besides its own. What is replaced there changes the
 * texts that show it here, so that they are digested again.
 */
export async function lentFiles(options: {
  source: ContentSource;
  sources: readonly ContentSource[];
  mounts: readonly Mount[];
  contents: ContentStore;
}): Promise<LentFiles> {
  const { source, sources, mounts, contents } = options;
  const assets = new Map<string, string>();
  const lenders = lendersOf(source.id, mounts);
  for (const lender of sources.filter(({ id }) => lenders.includes(id))) {
    const { hashes } = await contents.loadSource({ sourceId: lender.id });
    for (const [path, hash] of assetsOf(lender.mountAt, hashes)) {
      assets.set(path, hash);
    }
  }
  if (lenders.length === 0) {
    return { assets, key: '' };
  }
  const lines = [...assets.keys()]
    .sort()
    .map(path => `${path}\n${assets.get(path)}\n`);
  return { assets, key: `\nlent:${sha256(lines.join(''))}` };
}

/** Ids of the sources whose files a source may show. */
function lendersOf(id: string, mounts: readonly Mount[]): readonly string[] {
  return mounts.find(({ source }) => source === id)?.mayShowFilesOf ?? [];
}

/** Ids of the sources that may show the files of this one. */
export function borrowersOf(id: string, mounts: readonly Mount[]): string[] {
  return mounts
    .filter(({ mayShowFilesOf = [] }) => mayShowFilesOf.includes(id))
    .map(({ source }) => source);
}
