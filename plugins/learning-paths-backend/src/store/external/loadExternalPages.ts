import { Knex } from 'knex';
import { toDate } from '../columns';
import { presentDigest } from '../digestSuccessors';
import { ExternalState } from './types';
import { GuideRow } from '../rows';
import { ExternalPageRow, StepEntityRow } from './rows';

/** What is known of the external targets that steps lead to now. */
export async function loadExternalPages(tx: Knex): Promise<ExternalState> {
  const pages = await tx<ExternalPageRow>('outside_guides as o')
    .join<GuideRow>('guides as g', 'g.guide_id', 'o.guide_id')
    .where('o.is_live', true)
    .orderBy('o.ref')
    .select<(ExternalPageRow & GuideRow & { present_digest: string | null })[]>(
      'o.guide_id',
      'o.ref',
      'o.minutes',
      'o.problem_kind',
      'o.problem',
      presentDigest(tx, 'g'),
      'g.changed_at',
      'g.created_at',
    );
  const unknownEntities = await tx<StepEntityRow>('step_entities')
    .where({ is_unknown: true })
    .pluck('entity_ref');
  return {
    pages: pages.map(row => ({
      guideId: row.guide_id,
      ref: row.ref,
      digest: row.present_digest ?? undefined,
      minutes: row.minutes ?? undefined,
      changedAt: toDate(row.changed_at),
      firstSeenAt: toDate(row.created_at),
      problem: row.problem_kind
        ? { kind: row.problem_kind, message: row.problem ?? '' }
        : undefined,
    })),
    unknownEntities,
  };
}
