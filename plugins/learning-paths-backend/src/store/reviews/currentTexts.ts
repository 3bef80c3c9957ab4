import { ShownFile } from '@learning-paths/content';
import { Knex } from 'knex';
import { chunks } from '../../util/chunks';
import { presentDigest } from '../digestSuccessors';
import { GuideKey } from './types';
import { GuideRow } from '../rows';
import { DocumentRow } from '../content/rows';
import { ExternalPageRow } from '../external/rows';
import { DocumentFacts } from '../content/types';

/** The text of a guide as the database has it now. */
export interface CurrentText {
  /** Absent for a page whose text is not ours to read. */
  digest?: string;
  revision?: number;
  title: string;
  body: string;
  /** Files that it shows. */
  files: ShownFile[];
}

/** The texts of guides by guide id, wherever they are; those that are gone are left out. */
export async function loadTexts(
  tx: Knex.Transaction,
  guides: readonly GuideKey[],
): Promise<Map<string, CurrentText>> {
  const texts = new Map<string, CurrentText>();
  for (const some of chunks(guides)) {
    for (const [guideId, text] of [
      ...(await loadDocuments(tx, some)),
      ...(await loadPages(tx, some)),
    ]) {
      texts.set(guideId, text);
    }
  }
  return texts;
}

async function loadDocuments(
  tx: Knex.Transaction,
  guides: readonly GuideKey[],
): Promise<[string, CurrentText][]> {
  const files = guides.flatMap(({ guideId, file }) =>
    file ? [{ guideId, ...file }] : [],
  );
  if (files.length === 0) {
    return [];
  }
  const documents = await tx<DocumentRow>('documents as d')
    .whereIn(
      ['d.source_id', 'd.file'],
      files.map(({ source, file }) => [source, file]),
    )
    .select<(DocumentRow & { present_digest: string | null })[]>(
      'd.source_id',
      'd.file',
      'd.guide_id',
      'd.meta',
      'd.body',
      'd.shown_files',
      presentDigest(tx, 'd'),
    );
  return files.flatMap(({ guideId, source, file }) => {
    const document = documents.find(
      row =>
        row.source_id === source &&
        row.file === file &&
        row.guide_id === guideId,
    );
    if (!document?.present_digest) {
      return [];
    }
    const facts: DocumentFacts = JSON.parse(document.meta ?? '{}');
    const text = {
      digest: document.present_digest,
      revision: facts.revision,
      title: facts.title,
      body: document.body ?? '',
      files: JSON.parse(document.shown_files ?? '[]'),
    };
    return [[guideId, text]];
  });
}

async function loadPages(
  tx: Knex.Transaction,
  guides: readonly GuideKey[],
): Promise<[string, CurrentText][]> {
  const ids = guides.flatMap(({ guideId, file }) => (file ? [] : [guideId]));
  if (ids.length === 0) {
    return [];
  }
  const pages = await tx<ExternalPageRow>('outside_guides as o')
    .join<GuideRow>('guides as g', 'g.guide_id', 'o.guide_id')
    .whereIn('o.guide_id', ids)
    .where('o.is_live', true)
    .select<(ExternalPageRow & { present_digest: string | null })[]>(
      'o.guide_id',
      'o.kind',
      'o.page_title',
      'o.text',
      presentDigest(tx, 'g'),
    );
  return pages
    .filter(row => row.kind === 'external' || row.present_digest !== null)
    .map(row => [
      row.guide_id,
      {
        digest: row.present_digest ?? undefined,
        title: row.page_title ?? '',
        body: row.text ?? '',
        files: [],
      },
    ]);
}
