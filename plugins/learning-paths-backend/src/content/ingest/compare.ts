import {
  assetPath,
  ContentPool,
  fileKind,
  ShortcodeNames,
  Turns,
} from '@learning-paths/content';
import {
  ChangedAsset,
  ChangedDocument,
  Redigested,
  SourceState,
} from '../../store/content/types';
import { findCanonicalRef } from '../../util/entityRefs';
import { sha256 } from '../../util/sha256';
import { ParsedFile, settleDigests } from './settleDigests';
import { ContentSource, SourceFile, SourceReading } from '../sources/types';

/** The difference between what was read of a source and what is stored of it. */
export interface Difference {
  documents: ChangedDocument[];
  /** Documents that stayed, while files moved that they show. */
  redigested: Redigested[];
  assets: ChangedAsset[];
  /** Files that are gone. */
  removed: string[];
  /** Nothing is to be stored, the etag neither. */
  isEmpty: boolean;
  /** All that changed was read; else the rest is to be tried again, though it is the same. */
  isComplete: boolean;
}

type HashedFile = SourceFile & { hash: string };

/** In place of the hash of a file that is to be tried again: no file has it. */
const noHash = '';

/** A source as it was read, and as it is stored. */
export interface CompareOptions {
  source: ContentSource;
  state: SourceState;
  reading: Extract<SourceReading, { kind: 'files' }>;
  isSameSetup: boolean;
  /** What predicates may name besides the fields that they always may. */
  predicateFields: readonly string[];
  shortcodes: ShortcodeNames;
  pool: ContentPool;
  /** What other sources lend now, by path. */
  lent: ReadonlyMap<string, string>;
  signal: AbortSignal;
}

/**
 * Compares what was read of a source with what is stored of it, and parses what changed.
 *
 * @throws the reason of the signal, when it aborts
 */
export async function compare(options: CompareOptions): Promise<Difference> {
  const { source, state, reading, isSameSetup, signal } = options;
  const texts: HashedFile[] = [];
  const assets: ChangedAsset[] = [];
  /** Of every file that is content. */
  const hashes = new Map<string, string>();
  const turns = new Turns();
  for (const file of reading.files) {
    await turns.next();
    signal.throwIfAborted();
    const kind = fileKind(file.file);
    if (kind.kind === 'ignored') {
      continue;
    }
    const hash = sha256(file.content);
    hashes.set(file.file, hash);
    if (isSameSetup && state.hashes.get(file.file) === hash) {
      continue;
    }
    if (kind.kind === 'document') {
      texts.push({ ...file, hash });
    } else {
      assets.push({
        file: file.file,
        path: assetPath(source.mountAt, file.file),
        hash,
        contentType: kind.contentType,
        data: file.content,
      });
    }
  }
  const removed = [...state.hashes.keys()].filter(file => !hashes.has(file));
  const { documents, redigested } = await settleDigests({
    source,
    state,
    hashes,
    parsed: await parse(texts, options),
    lent: options.lent,
    signal,
  });
  return {
    documents,
    redigested,
    assets,
    removed,
    isEmpty:
      documents.length + assets.length + removed.length === 0 &&
      state.etag === reading.etag &&
      JSON.stringify(state.diagnostics) === JSON.stringify(reading.diagnostics),
    isComplete: documents.every(({ hash }) => hash !== noHash),
  };
}

async function parse(
  texts: readonly HashedFile[],
  options: CompareOptions,
): Promise<ParsedFile[]> {
  const { source, predicateFields, shortcodes, pool, signal } = options;
  const parsed = await pool.parse({
    source: source.id,
    mountAt: source.mountAt,
    predicateFields,
    shortcodes,
    files: texts,
    signal,
  });
  return parsed.map(({ document, diagnostics, isPutOff }, index) => ({
    file: texts[index].file,
    hash: isPutOff ? noHash : texts[index].hash,
    diagnostics,
    // The content library has a diagnostic for owners that are no refs.
    document: document && {
      ...document,
      owner: document.owner && findCanonicalRef(document.owner),
    },
  }));
}
