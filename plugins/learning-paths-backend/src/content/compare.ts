import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { fileKind, parseDocument } from '@learning-paths/content';
import { createHash } from 'node:crypto';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { ChangedAsset, ChangedDocument, SourceState } from '../store/types';
import { ContentSource, SourceFile, SourceReading } from './types';

/** Milliseconds of parsing after which requests get a turn. */
const parseMs = 20;

/** The difference between what was read of a source and what is stored of it. */
export interface Difference {
  documents: ChangedDocument[];
  assets: ChangedAsset[];
  /** Files that are gone. */
  removed: string[];
  /** Nothing is to be stored, the etag neither. */
  isEmpty: boolean;
}

/**
 * Compares what was read of a source with what is stored of it, and parses what changed.
 *
 * @throws the reason of the signal, when it aborts
 */
export async function compare(options: {
  source: ContentSource;
  state: SourceState;
  reading: Extract<SourceReading, { kind: 'files' }>;
  isSameSetup: boolean;
  /** What predicates may name besides the fields that they always may. */
  predicateFields: readonly string[];
  signal: AbortSignal;
}): Promise<Difference> {
  const { source, state, reading, isSameSetup, predicateFields, signal } =
    options;
  const documents: ChangedDocument[] = [];
  const assets: ChangedAsset[] = [];
  const seen = new Set<string>();
  let turnStarted = performance.now();
  for (const file of reading.files) {
    if (performance.now() - turnStarted > parseMs) {
      await othersTurn();
      turnStarted = performance.now();
    }
    signal.throwIfAborted();
    const kind = fileKind(file.file);
    if (kind.kind === 'ignored') {
      continue;
    }
    seen.add(file.file);
    const hash = createHash('sha256').update(file.content).digest('hex');
    if (isSameSetup && state.hashes.get(file.file) === hash) {
      continue;
    }
    if (kind.kind === 'document') {
      documents.push(parse({ source, file, hash, predicateFields }));
    } else {
      assets.push({
        file: file.file,
        // As targets of links are, whatever form the disk keeps names in.
        path: `${source.mountAt}/${file.file}`.normalize('NFC'),
        hash,
        contentType: kind.contentType,
        data: file.content,
      });
    }
  }
  const removed = [...state.hashes.keys()].filter(file => !seen.has(file));
  return {
    documents,
    assets,
    removed,
    isEmpty:
      documents.length + assets.length + removed.length === 0 &&
      state.etag === reading.etag &&
      JSON.stringify(state.diagnostics) === JSON.stringify(reading.diagnostics),
  };
}

function parse(options: {
  source: ContentSource;
  file: SourceFile;
  hash: string;
  predicateFields: readonly string[];
}): ChangedDocument {
  const { source, hash, predicateFields } = options;
  const { file, content } = options.file;
  const { document, diagnostics } = parseDocument({
    source: source.id,
    file,
    mountAt: source.mountAt,
    content,
    predicateFields,
  });
  return {
    file,
    hash,
    diagnostics,
    document: document && { ...document, owner: toOwnerRef(document.owner) },
  };
}

/** Authors may write `platform` where the catalog says `group:default/platform`. */
function toOwnerRef(owner: string | undefined): string | undefined {
  try {
    return (
      owner &&
      stringifyEntityRef(parseEntityRef(owner, { defaultKind: 'group' }))
    );
  } catch {
    // The content library has a diagnostic for it.
    return undefined;
  }
}
