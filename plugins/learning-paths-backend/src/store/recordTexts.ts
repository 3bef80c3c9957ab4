import { Turns } from '@learning-paths/content';
import { Knex } from 'knex';
import { chunks } from '../util/chunks';
import { GuideTextRow } from './rows';

/** The text that a guide has from now on. */
export interface RecordedText {
  guideId: string;
  digest: string;
  /** That the author gave the text. */
  revision?: number;
  /** When the text changed, as the author says where known. */
  changedAt: Date;
  /** Entity ref; whose TechDocs it is from. */
  docsRef?: string;
}

/**
 * Notes which text guides have from now on, in the transaction that stores the texts, so
 * that a report can tell what the guides were at any instant. Only for texts that are
 * another than before.
 */
export async function recordTexts(
  tx: Knex.Transaction,
  texts: readonly RecordedText[],
): Promise<void> {
  const since = new Date();
  const turns = new Turns();
  for (const piece of chunks(texts)) {
    await turns.next();
    await tx<GuideTextRow>('guide_texts').insert(
      piece.map(({ guideId, digest, revision, changedAt, docsRef }) => ({
        guide_id: guideId,
        digest,
        revision: revision ?? null,
        changed_at: changedAt,
        since,
        docs_ref: docsRef ?? null,
      })),
    );
  }
}
