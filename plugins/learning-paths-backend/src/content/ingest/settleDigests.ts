import {
  assetPath,
  digestWith,
  fileKind,
  shownFiles,
  Turns,
} from '@learning-paths/content';
import {
  ChangedDocument,
  Redigested,
  SourceState,
  StoredText,
} from '../../store/content/types';
import { ContentSource } from '../sources/types';

/** A document that was parsed, before the files are known that it shows. */
export type ParsedFile = Omit<ChangedDocument, 'shown' | 'succeeds'>;

/**
 * Gives documents the digests that they have with the files that they show: those that
 * were read, and those that stayed as they are while files moved around them.
 *
 * A rule that moves is no author that writes. So it also tells which earlier digests are
 * of the same text, and of the files that were stored with it: a file that is replaced in
 * the very same refresh counts as replaced.
 */
export async function settleDigests(options: {
  source: Pick<ContentSource, 'id' | 'mountAt'>;
  state: SourceState;
  /** SHA-256 of every file that was read, by file. */
  hashes: ReadonlyMap<string, string>;
  parsed: readonly ParsedFile[];
  /** What other sources lend now, by path. */
  lent: ReadonlyMap<string, string>;
  signal: AbortSignal;
}): Promise<{ documents: ChangedDocument[]; redigested: Redigested[] }> {
  const { source, state, hashes, parsed, lent, signal } = options;
  const { mountAt } = source;
  const own = assetsOf(mountAt, hashes);
  const now = new Map([...lent, ...own]);
  const before = assetsOf(mountAt, state.hashes);
  const turns = new Turns();
  const pause = async () => {
    await turns.next();
    signal.throwIfAborted();
  };

  const documents: ChangedDocument[] = [];
  for (const changed of parsed) {
    await pause();
    const { file, document } = changed;
    if (!document) {
      documents.push(changed);
      continue;
    }
    const shown = shownFiles(document, now);
    const digest = digestWith(document, shown);
    const stored = state.texts.get(file);
    const isSameFile = state.hashes.get(file) === changed.hash;
    const isFormer = stored?.digest === document.formerDigest;
    // What was lent then is known of what was stored with the text alone.
    const storedFiles = new Map([
      ...(stored?.shown ?? []).map(({ path, hash }) => [path, hash] as const),
      ...before,
    ]);
    const files =
      isSameFile || isFormer ? shownFiles(document, storedFiles) : shown;
    documents.push({
      ...changed,
      document: { ...document, digest },
      shown,
      succeeds: {
        former: document.formerDigest,
        stored: isSameFile ? stored?.digest : undefined,
        to: { digest: digestWith(document, files), files },
      },
    });
  }

  const redigested: Redigested[] = [];
  if (!isSame(own, before)) {
    const read = new Set(
      parsed.flatMap(({ file, document }) => (document ? [file] : [])),
    );
    for (const [file, text] of state.texts) {
      await pause();
      if (hashes.has(file) && !read.has(file)) {
        redigested.push(...redigest({ source: source.id, file }, text, now));
      }
    }
  }
  return { documents, redigested };
}

function redigest(
  from: { source: string; file: string },
  { path, digest: before, textDigest, imageTargets }: StoredText,
  assets: ReadonlyMap<string, string>,
): Redigested[] {
  if (textDigest === undefined || imageTargets.length === 0) {
    return [];
  }
  const shown = shownFiles({ ...from, path, imageTargets }, assets);
  const digest = digestWith({ textDigest }, shown);
  return digest === before ? [] : [{ file: from.file, digest, shown }];
}

/** Hashes of assets by their path in the shared path space. */
export function assetsOf(
  mountAt: string,
  hashes: ReadonlyMap<string, string>,
): Map<string, string> {
  return new Map(
    [...hashes]
      .filter(([file]) => fileKind(file).kind === 'asset')
      .map(([file, hash]) => [assetPath(mountAt, file), hash]),
  );
}

function isSame(
  a: ReadonlyMap<string, string>,
  b: ReadonlyMap<string, string>,
): boolean {
  return (
    a.size === b.size && [...a].every(([path, hash]) => b.get(path) === hash)
  );
}
