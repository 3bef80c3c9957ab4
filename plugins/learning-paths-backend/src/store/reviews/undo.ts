import { Knex } from 'knex';
import { AttestationRow } from '../rows';
import { attestedAt, toColumns } from './reviewRows';
import { appendRecords, HeldReview, holdReviews } from './heldReviews';
import { isSeen } from './seenVersion';
import { UndoEntry, UndoResult } from './types';

/** Appends an undo, or tells why not; see {@link ReviewStore.undo}. */
export async function undo(
  tx: Knex.Transaction,
  { team, guideId, version, writer }: UndoEntry,
): Promise<UndoResult> {
  const held = (await holdReviews(tx, { team, guideIds: [guideId] })).get(
    guideId,
  );
  const review = held?.review ?? { guideId, version: 0 };
  if (!held?.current || !isSeen(version, review.version)) {
    return { kind: 'stale', guideId, review };
  }
  const { current } = held;
  const written = await appendRecords(tx, {
    team,
    records: [
      {
        held,
        columns: {
          kind: 'undo',
          base_version: review.version,
          ...toColumns(writer),
        },
        restores:
          current.previous_id ?? (await mergedBefore(tx, held, current)),
      },
    ],
  });
  return { kind: 'undone', review: written.get(guideId) ?? review };
}

/**
 * What was said of the other guides that were merged when somebody first said the
 * current word: the newest of it. Later words on them are part of the chain already.
 */
async function mergedBefore(
  tx: Knex.Transaction,
  { rows }: HeldReview,
  current: AttestationRow,
): Promise<string | null> {
  const others = rows
    .map(row => row.guide_id)
    .filter(guideId => guideId !== current.guide_id);
  const records = await tx<AttestationRow>('attestations')
    .where({ team_ref: current.team_ref })
    .whereIn('guide_id', others)
    .orderBy('seq');
  const before = new Map(
    records
      .filter(record => attestedAt(record) < attestedAt(current))
      .map(record => [record.guide_id, record]),
  );
  const [last] = [...before.values()].sort(
    (a, b) => attestedAt(b).getTime() - attestedAt(a).getTime(),
  );
  return (last?.kind === 'undo' ? last.previous_id : last?.id) ?? null;
}
