import { runInSlices, mapInSlices, Turns } from '@learning-paths/content';
import { Knex } from 'knex';
import { chunks } from '../../util/chunks';
import { AssetRow, DocumentRow } from './rows';
import { ChangedDocument, SourceChange } from './types';

type NewRow = Omit<DocumentRow, 'guide_id'>;

/** Rows in one statement. */
const rowsAtOnce = 50;

/** Characters of texts in one statement, which a driver binds without a pause. */
const statementLength = 1_000_000;

/** The rows of the changed documents of a source. */
export async function documentRows({
  sourceId,
  documents,
}: SourceChange): Promise<NewRow[]> {
  return runInSlices(
    mapInSlices(documents, changed => toRow(sourceId, changed)),
  );
}

/**
 * Writes the changed documents of a source, and forgets its removed files.
 *
 * @param rows - those of the changed documents
 */
export async function applyDocuments(
  tx: Knex.Transaction,
  change: SourceChange,
  rows: readonly NewRow[],
): Promise<void> {
  const turns = new Turns();
  for (const files of chunks(change.removed)) {
    await tx<DocumentRow>('documents')
      .where({ source_id: change.sourceId })
      .whereIn('file', files)
      .delete();
    await turns.next();
  }
  for (const good of pieces(rows.filter(row => row.meta !== null))) {
    await turns.next();
    await tx<DocumentRow>('documents')
      .insert(good)
      .onConflict(['source_id', 'file'])
      .merge([
        'hash',
        'diagnostics',
        'path',
        'digest',
        'meta',
        'body',
        'is_guide',
        'aliases',
        'stable_id',
        'lastmod',
        'revision',
        'text_digest',
        'image_targets',
        'shown_files',
      ]);
  }
  await applyRedigested(tx, change);
  // A file with errors keeps its last good document.
  for (const bad of pieces(rows.filter(row => row.meta === null))) {
    await turns.next();
    await tx<DocumentRow>('documents')
      .insert(bad)
      .onConflict(['source_id', 'file'])
      .merge(['hash', 'diagnostics']);
  }
}

/** Many in one statement: a logo may be shown by every document. */
async function applyRedigested(
  tx: Knex.Transaction,
  { sourceId, redigested = [] }: SourceChange,
): Promise<void> {
  for (const some of chunks(redigested, 50)) {
    const cases = `case file ${some.map(() => 'when ? then ?').join(' ')} end`;
    await tx<DocumentRow>('documents')
      .where({ source_id: sourceId })
      .whereIn(
        'file',
        some.map(({ file }) => file),
      )
      .update({
        digest: tx.raw(
          cases,
          some.flatMap(({ file, digest }) => [file, digest]),
        ),
        shown_files: tx.raw(
          cases,
          some.flatMap(({ file, shown }) => [file, JSON.stringify(shown)]),
        ),
      });
  }
}

/** Writes the changed assets of a source, and forgets its removed files. */
export async function applyAssets(
  tx: Knex.Transaction,
  change: SourceChange,
): Promise<void> {
  const turns = new Turns();
  for (const files of chunks(change.removed)) {
    await tx<AssetRow>('assets')
      .where({ source_id: change.sourceId })
      .whereIn('file', files)
      .delete();
    await turns.next();
  }
  // One at a time: each may hold megabytes.
  for (const asset of change.assets) {
    await turns.next();
    await tx<AssetRow>('assets')
      .insert({
        source_id: change.sourceId,
        file: asset.file,
        path: asset.path,
        hash: asset.hash,
        content_type: asset.contentType,
        data: asset.data,
      })
      .onConflict(['source_id', 'file'])
      .merge();
  }
}

/** Rows in pieces that are small in number and in length. */
function* pieces(rows: readonly NewRow[]): Generator<NewRow[]> {
  let piece: NewRow[] = [];
  let length = 0;
  for (const row of rows) {
    const own =
      (row.body?.length ?? 0) +
      (row.meta?.length ?? 0) +
      row.diagnostics.length;
    if (
      piece.length === rowsAtOnce ||
      (piece.length > 0 && length + own > statementLength)
    ) {
      yield piece;
      piece = [];
      length = 0;
    }
    piece.push(row);
    length += own;
  }
  if (piece.length > 0) {
    yield piece;
  }
}

function toRow(
  sourceId: string,
  { file, hash, diagnostics, document, shown = [] }: ChangedDocument,
): NewRow {
  const base = {
    source_id: sourceId,
    file,
    hash,
    diagnostics: JSON.stringify(diagnostics),
  };
  if (!document) {
    return {
      ...base,
      path: null,
      digest: null,
      meta: null,
      body: null,
      is_guide: false,
      aliases: null,
      stable_id: null,
      lastmod: null,
      revision: null,
      text_digest: null,
      image_targets: null,
      shown_files: null,
    };
  }
  // The former digest has served when the commit is done.
  const { body, textDigest, imageTargets, formerDigest, ...facts } = document;
  return {
    ...base,
    path: document.path,
    digest: document.digest,
    meta: JSON.stringify(facts),
    body,
    is_guide: !document.draft && !document.structure,
    aliases: JSON.stringify(document.aliases),
    stable_id: document.id ?? null,
    lastmod: document.lastmod ?? null,
    revision: document.revision ?? null,
    text_digest: textDigest,
    image_targets: jsonOf(imageTargets),
    shown_files: jsonOf(shown),
  };
}

/** Most documents show nothing. */
function jsonOf(list: readonly unknown[]): string | null {
  return list.length > 0 ? JSON.stringify(list) : null;
}
