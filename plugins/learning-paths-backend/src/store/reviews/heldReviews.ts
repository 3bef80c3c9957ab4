import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { chunks } from '../../util/chunks';
import { toDate } from '../columns';
import { AttestationRow, ReviewRow } from '../rows';
import { familiesOf } from './mergedGuides';
import {
  currentOf,
  JoinedReview,
  loadReviews,
  newestOf,
  ReadAttestation,
  RecordColumns,
} from './reviewRows';
import { StoredReview } from './types';

/** Where a team stands with a guide, held until the transaction ends. */
export interface HeldReview {
  guideId: string;
  /** Of the guide, always the first, and of those merged into it. */
  rows: JoinedReview[];
  review: StoredReview;
  current?: ReadAttestation;
}

/**
 * Reads where a team stands with distinct guides and holds it, so that other writers
 * wait. Where there is nothing to hold yet, a row is made.
 */
export async function holdReviews(
  tx: Knex.Transaction,
  options: { team: string; guideIds: readonly string[] },
): Promise<Map<string, HeldReview>> {
  const { team } = options;
  // Everybody takes locks in one order, and makes all rows first: nobody waits in a ring.
  const guideIds = [...options.guideIds].sort();
  for (const some of chunks(guideIds)) {
    await tx<ReviewRow>('reviews')
      .insert(
        some.map(guideId => ({
          team_ref: team,
          guide_id: guideId,
          version: 0,
          attestation_id: null,
          updated_at: new Date(0),
        })),
      )
      .onConflict(['team_ref', 'guide_id'])
      .ignore();
  }
  for (const some of chunks(guideIds)) {
    // On SQLite the insert above took the lock of the whole database.
    await tx<ReviewRow>('reviews')
      .where({ team_ref: team })
      .whereIn('guide_id', some)
      .orderBy('guide_id')
      .forUpdate()
      .select('guide_id');
  }
  return readHeld(tx, { team, guideIds });
}

/** Reads where a team stands with guides, as far as it is not held by others. */
export async function readHeld(
  tx: Knex.Transaction,
  options: { team: string; guideIds: readonly string[] },
): Promise<Map<string, HeldReview>> {
  const { team, guideIds } = options;
  const families = await familiesOf(tx, guideIds);
  const reviews = await loadReviews(tx, {
    team,
    guideIds: [...families.values()].flat(),
  });
  const byGuide = new Map(reviews.map(review => [review.guide_id, review]));
  return new Map(
    [...families].map(([guideId, family]) => {
      const rows = family.flatMap(id => byGuide.get(id) ?? []);
      return [
        guideId,
        {
          guideId,
          rows,
          review: currentOf(guideId, rows),
          current: newestOf(rows)?.attestation,
        },
      ];
    }),
  );
}

/** A record to be appended to what is held. */
export interface NewRecord {
  held: HeldReview;
  columns: RecordColumns;
  /** The attestation that an undo makes current again; a new record is current itself where left out. */
  restores?: string | null;
}

/** Appends records to distinct guides of a team, and says where it stands with each. */
export async function appendRecords(
  tx: Knex.Transaction,
  options: {
    team: string;
    records: readonly NewRecord[];
    /** When they are; now where left out. */
    at?: Date;
  },
): Promise<Map<string, StoredReview>> {
  const { team, records, at = new Date() } = options;
  for (const some of chunks(records, 50)) {
    const rows = some.map(record => toRows(team, record, at));
    await tx<AttestationRow>('attestations').insert(
      rows.map(({ attestation }) => attestation),
    );
    await tx<ReviewRow>('reviews')
      .insert(rows.map(({ review }) => review))
      .onConflict(['team_ref', 'guide_id'])
      .merge(['version', 'attestation_id', 'updated_at']);
  }
  const after = await readHeld(tx, {
    team,
    guideIds: records.map(({ held }) => held.guideId),
  });
  return new Map([...after].map(([guideId, { review }]) => [guideId, review]));
}

function toRows(
  team: string,
  { held, columns, restores }: NewRecord,
  now: Date,
): { attestation: AttestationRow; review: ReviewRow } {
  const { guideId, rows, current } = held;
  const own = rows.find(row => row.guide_id === guideId);
  const id = randomUUID();
  const seq = (own?.version ?? 0) + 1;
  return {
    attestation: {
      ...columns,
      id,
      team_ref: team,
      guide_id: guideId,
      seq,
      created_at: now,
      previous_id: restores === undefined ? current?.id ?? null : restores,
    },
    review: {
      team_ref: team,
      guide_id: guideId,
      version: seq,
      attestation_id: restores === undefined ? id : restores,
      updated_at: columns.attested_at
        ? rankOf(toDate(columns.attested_at), rows)
        : now,
    },
  };
}

/**
 * An inherited review ranks by when it was attested, so that a newer word wins when two
 * guides merge later, but after all that the team itself has said of the guide so far.
 */
function rankOf(attested: Date, rows: HeldReview['rows']): Date {
  const newest = newestOf(rows);
  const last = newest ? toDate(newest.updated_at).getTime() : 0;
  return new Date(Math.max(attested.getTime(), last + 1));
}
