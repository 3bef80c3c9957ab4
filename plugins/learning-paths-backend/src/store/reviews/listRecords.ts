import { Knex } from 'knex';
import { AttestationRow } from '../rows';
import { toRecord } from './reviewRows';
import { guidesOf } from './mergedGuides';
import { AttestationRecord } from './types';

/** Every record of a team for a guide, newest first; see {@link ReviewStore.listRecords}. */
export async function listRecords(
  knex: Knex,
  { team, guideId }: { team: string; guideId: string },
): Promise<AttestationRecord[]> {
  const rows = await knex<AttestationRow>('attestations')
    .where({ team_ref: team })
    .whereIn('guide_id', await guidesOf(knex, guideId))
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'seq', order: 'desc' },
    ]);
  const byId = new Map(rows.map(row => [row.id, row]));
  return rows.map(row => {
    const restored =
      row.kind === 'undo' ? byId.get(row.previous_id ?? '') : undefined;
    return toRecord(restored ? { ...row, ...wordsOf(restored) } : row);
  });
}

/** What is said; in which section and from which team stays that of the record itself. */
function wordsOf({
  outcome,
  comment,
  until_day,
  digest,
  revision,
  opened,
  source_id,
}: AttestationRow) {
  return { outcome, comment, until_day, digest, revision, opened, source_id };
}
