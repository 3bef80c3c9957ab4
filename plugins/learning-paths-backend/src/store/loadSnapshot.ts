import { Diagnostic } from '@learning-paths/backstage-plugin-learning-paths-common';
import { Knex } from 'knex';
import { toDate } from './columns';
import { loadOutside } from './loadOutside';
import { AssetRow, DocumentRow, GuideRow, SourceRow } from './rows';
import {
  DocumentFacts,
  SnapshotVersion,
  StoredDocument,
  StoredSnapshot,
} from './types';

type FileKey = Pick<AssetRow, 'source_id' | 'file'>;

/** Reads one version of all content; the transaction must see a single moment. */
export async function loadSnapshot(options: {
  tx: Knex.Transaction;
  sourceOrder: string[];
  version: () => Promise<SnapshotVersion>;
}): Promise<StoredSnapshot> {
  const { tx, sourceOrder } = options;
  const version = await options.version();
  const documents = await tx<DocumentRow>('documents as d')
    .leftJoin<GuideRow>('guides as g', 'g.guide_id', 'd.guide_id')
    .whereIn('d.source_id', sourceOrder)
    .select(
      'd.source_id',
      'd.file',
      'd.diagnostics',
      'd.meta',
      'd.guide_id',
      'g.changed_at',
      'g.created_at',
    );
  const sources = await tx<SourceRow>('sources')
    .whereIn('id', sourceOrder)
    .select('diagnostics');
  const assets = await tx<AssetRow>('assets')
    .whereIn('source_id', sourceOrder)
    .select('source_id', 'file', 'path');

  const rank = new Map(sourceOrder.map((id, index) => [id, index]));
  const inOrder = (a: FileKey, b: FileKey) =>
    (rank.get(a.source_id) ?? 0) - (rank.get(b.source_id) ?? 0) ||
    (a.file < b.file ? -1 : 1);
  const ordered = documents.sort(inOrder);
  const parse = (json: string): Diagnostic[] => JSON.parse(json);
  return {
    version,
    documents: ordered.flatMap((row): StoredDocument[] => {
      if (!row.meta) {
        return [];
      }
      const facts: DocumentFacts = JSON.parse(row.meta);
      return [
        {
          facts,
          guideId: row.guide_id ?? undefined,
          changedAt: toDate(row.changed_at),
          firstSeenAt: toDate(row.created_at),
        },
      ];
    }),
    assets: assets
      .sort(inOrder)
      .map(({ source_id: source, file, path }) => ({ source, file, path })),
    diagnostics: [
      ...sources.flatMap(row => parse(row.diagnostics)),
      ...ordered.flatMap(row => parse(row.diagnostics)),
    ],
    outside: await loadOutside(tx),
  };
}
