import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { toDate } from '../columns';
import { chunks } from '../../util/chunks';
import { HeldReview, readHeld } from './reviewLocks';
import { newestOf } from './reviewRows';
import { StoredReview, Writer } from './types';
import { AttestationRow, ReviewRow } from '../rows';

/** A record to be appended to what is held. */
export interface NewRecord {
  held: HeldReview;
  columns: Pick<AttestationRow, 'kind'> &
    ReturnType<typeof writerColumns> &
    Partial<Omit<AttestationRow, OwnColumns>>;
  /** The attestation that an undo makes current again; a new record is current itself where left out. */
  restores?: string | null;
}

/** What is worked out here. */
type OwnColumns =
  | 'id'
  | 'team_ref'
  | 'guide_id'
  | 'seq'
  | 'created_at'
  | 'previous_id';

/**
 * Appends records to distinct guides of a team, and says where it stands with each.
 */
export async function appendRecords(
  tx: Knex.Transaction,
  options: { team: string; records: readonly NewRecord[] },
): Promise<Map<string, StoredReview>> {
  const { team, records } = options;
  const now = new Date();
  for (const some of chunks(records, 50)) {
    const rows = some.map(record => toRows(team, record, now));
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
      outcome: null,
      comment: null,
      until_day: null,
      digest: null,
      revision: null,
      base_version: null,
      section_series: null,
      section_title: null,
      inherited_from: null,
      attested_at: null,
      transferred_by: null,
      transferred_by_name: null,
      source_id: null,
      opened: null,
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

/** Who wrote a record. */
export function writerColumns(
  writer: Writer,
): Pick<AttestationRow, 'user_ref' | 'user_name' | 'capacity' | 'channel'> {
  return {
    user_ref: writer.userRef,
    user_name: writer.userName,
    capacity: writer.capacity,
    channel: writer.channel,
  };
}
