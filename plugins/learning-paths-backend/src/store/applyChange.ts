import { Knex } from 'knex';
import { chunks } from './columns';
import { AssetRow, DocumentRow } from './rows';
import { ChangedDocument, SourceChange } from './types';

/** Writes the changed documents of a source, and forgets its removed files. */
export async function applyDocuments(
  tx: Knex.Transaction,
  change: SourceChange,
): Promise<void> {
  for (const files of chunks(change.removed)) {
    await tx<DocumentRow>('documents')
      .where({ source_id: change.sourceId })
      .whereIn('file', files)
      .delete();
  }
  const rows = change.documents.map(changed => toRow(change.sourceId, changed));
  for (const good of chunks(rows.filter(row => row.meta !== null))) {
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
      ]);
  }
  // A file with errors keeps its last good document.
  for (const bad of chunks(rows.filter(row => row.meta === null))) {
    await tx<DocumentRow>('documents')
      .insert(bad)
      .onConflict(['source_id', 'file'])
      .merge(['hash', 'diagnostics']);
  }
}

/** Writes the changed assets of a source, and forgets its removed files. */
export async function applyAssets(
  tx: Knex.Transaction,
  change: SourceChange,
): Promise<void> {
  for (const files of chunks(change.removed)) {
    await tx<AssetRow>('assets')
      .where({ source_id: change.sourceId })
      .whereIn('file', files)
      .delete();
  }
  // One at a time: each may hold megabytes.
  for (const asset of change.assets) {
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

function toRow(
  sourceId: string,
  { file, hash, diagnostics, document }: ChangedDocument,
): Omit<DocumentRow, 'guide_id'> {
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
    };
  }
  const { body, ...facts } = document;
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
  };
}
