import { Diagnostic } from '@learning-paths/backstage-plugin-learning-paths-common';
import { runInSlices, mapInSlices, SlicedWork } from '@learning-paths/content';
import { Knex } from 'knex';
import { toDate } from '../columns';
import { presentDigest } from '../digestSuccessors';
import { inSourceOrder, readDocuments } from './documentRows';
import { loadExternalPages } from '../external/loadExternalPages';
import { ExternalState } from '../external/types';
import { GuideRow } from '../rows';
import { AssetRow, DatedDocumentRow, SourceRow } from './rows';
import { SnapshotVersion, StoredDocument, StoredSnapshot } from './types';

/** One version of all content as the database has it. */
export interface RawSnapshot {
  version: SnapshotVersion;
  documents: DatedDocumentRow[];
  assets: Pick<AssetRow, 'source_id' | 'file' | 'path'>[];
  /** Of sources as a whole, JSON. */
  diagnostics: string[];
  external: ExternalState;
}

/**
 * Reads one version of all content; the transaction must see a single moment. What comes
 * is made sense of afterwards, since others wait for SQLite's only connection.
 */
export async function readSnapshot(options: {
  tx: Knex.Transaction;
  sourceOrder: string[];
  version: () => Promise<SnapshotVersion>;
}): Promise<RawSnapshot> {
  const { tx, sourceOrder } = options;
  const version = await options.version();
  const documents = await readDocuments<DatedDocumentRow>(tx, {
    sourceIds: sourceOrder,
    columns: [
      'd.diagnostics',
      'd.meta',
      'd.guide_id',
      'g.changed_at',
      'g.created_at',
    ],
    more: query =>
      query
        .leftJoin<GuideRow>('guides as g', 'g.guide_id', 'd.guide_id')
        .select(presentDigest(tx, 'd')),
  });
  const diagnostics = await tx<SourceRow>('sources')
    .whereIn('id', sourceOrder)
    .pluck('diagnostics');
  const assets = await tx<AssetRow>('assets')
    .whereIn('source_id', sourceOrder)
    .select('source_id', 'file', 'path');
  const external = await loadExternalPages(tx);
  return { version, documents, assets, diagnostics, external };
}

/** Makes sense of what was read. */
export async function parseSnapshot(
  raw: RawSnapshot,
  { sourceOrder }: { sourceOrder: string[] },
): Promise<StoredSnapshot> {
  const { version, external } = raw;
  const ordered = inSourceOrder(raw.documents, sourceOrder);
  const diagnostics = [
    ...raw.diagnostics,
    ...ordered.map(row => row.diagnostics),
  ];
  return {
    version,
    documents: await runInSlices(parseDocuments(ordered)),
    assets: inSourceOrder(raw.assets, sourceOrder).map(
      ({ source_id: source, file, path }) => ({ source, file, path }),
    ),
    diagnostics: (
      await runInSlices(
        mapInSlices(diagnostics, (json): Diagnostic[] => JSON.parse(json)),
      )
    ).flat(),
    external,
  };
}

function* parseDocuments(
  rows: readonly DatedDocumentRow[],
): SlicedWork<StoredDocument[]> {
  const documents: StoredDocument[] = [];
  for (const row of rows) {
    const { meta, guide_id, changed_at, created_at, present_digest } = row;
    if (meta) {
      documents.push({
        // The digest moves with files that the document shows, too.
        facts: { ...JSON.parse(meta), digest: present_digest },
        guideId: guide_id ?? undefined,
        changedAt: toDate(changed_at),
        firstSeenAt: toDate(created_at),
      });
    }
    yield;
  }
  return documents;
}
