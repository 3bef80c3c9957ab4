import { Knex } from 'knex';
import { chunks } from '../../util/chunks';
import { toDate, toFlag } from '../columns';
import { presentDigest } from '../digestSuccessors';
import { AttestationRow, ReviewRow } from '../rows';
import { Attestation, AttestationRecord, StoredReview, Writer } from './types';

/** An attestation with the digest that its text has by the present rule. */
export type ReadAttestation = AttestationRow & {
  present_digest?: string | null;
};

/** A team's review of one guide, with its current attestation, where it has one. */
export type JoinedReview = Pick<
  ReviewRow,
  'guide_id' | 'version' | 'updated_at'
> & { attestation?: ReadAttestation };

/** What is known of a record when it is appended; its place in the order is worked out then. */
export type RecordColumns = Omit<
  AttestationRow,
  'id' | 'team_ref' | 'guide_id' | 'seq' | 'created_at' | 'previous_id'
>;

const reviewsOf = (knex: Knex, team: string) =>
  knex<ReviewRow>('reviews').where({ team_ref: team });

/** Reviews of a team, of all guides or of some. */
export async function loadReviews(
  knex: Knex,
  options: { team: string; guideIds?: readonly string[] },
): Promise<JoinedReview[]> {
  const { team, guideIds } = options;
  if (!guideIds) {
    return join(knex, () => reviewsOf(knex, team));
  }
  const found: JoinedReview[] = [];
  for (const some of chunks(guideIds)) {
    found.push(
      ...(await join(knex, () =>
        reviewsOf(knex, team).whereIn('guide_id', some),
      )),
    );
  }
  return found;
}

async function join(
  knex: Knex,
  reviews: () => ReturnType<typeof reviewsOf>,
): Promise<JoinedReview[]> {
  const rows: ReviewRow[] = await reviews().select();
  // By the ids just read: what is current may be another by now, and records stay.
  const ids = rows.flatMap(row => row.attestation_id ?? []);
  const attestations: ReadAttestation[] = [];
  for (const some of chunks(ids, 500)) {
    attestations.push(
      ...(await knex<AttestationRow>('attestations as a')
        .whereIn('a.id', some)
        .select<ReadAttestation[]>('a.*', presentDigest(knex, 'a'))),
    );
  }
  const byId = new Map(attestations.map(row => [row.id, row]));
  return rows.map(row => ({
    ...row,
    attestation: byId.get(row.attestation_id ?? ''),
  }));
}

/**
 * What counts of a guide and those merged into it: the newest word. The version adds up
 * all of them, so that any write moves it.
 */
export function currentOf(
  guideId: string,
  reviews: readonly JoinedReview[],
): StoredReview {
  const current = newestOf(reviews)?.attestation;
  return {
    guideId,
    version: reviews.reduce((sum, review) => sum + review.version, 0),
    attestation: current && toAttestation(current),
  };
}

/** The review that was written last. */
export function newestOf(
  reviews: readonly JoinedReview[],
): JoinedReview | undefined {
  return [...reviews].sort(
    (a, b) => toDate(b.updated_at).getTime() - toDate(a.updated_at).getTime(),
  )[0];
}

/** What somebody says, or takes back, as it is written. */
export function toColumns(
  said: Writer & Partial<Attestation>,
): Omit<RecordColumns, 'kind' | 'base_version'> {
  return {
    outcome: said.outcome ?? null,
    comment: said.comment ?? null,
    until_day: said.until ?? null,
    digest: said.digest ?? null,
    revision: said.revision ?? null,
    opened: said.opened ?? null,
    section_series: said.section?.series ?? null,
    section_title: said.section?.title ?? null,
    source_id: said.source ?? null,
    user_ref: said.userRef,
    user_name: said.userName,
    capacity: said.capacity,
    channel: said.channel,
    inherited_from: said.inheritedFrom ?? null,
    attested_at: null,
    transferred_by: null,
    transferred_by_name: null,
  };
}

/** An attestation as it was written. */
export function toAttestation(row: ReadAttestation): Attestation {
  return { ...toSaid(row), outcome: row.outcome ?? 'reviewed' };
}

/**
 * A record of the history.
 *
 * @param row - with what an undo restored in place of what it said
 */
export function toRecord(row: ReadAttestation): AttestationRecord {
  return {
    ...toSaid(row),
    id: row.id,
    kind: row.kind,
    outcome: row.outcome ?? undefined,
    appendedAt: toDate(row.created_at),
    transferredBy: row.transferred_by ?? undefined,
    transferredByName: row.transferred_by_name ?? undefined,
  };
}

/** When somebody attested, also where a team inherited it later. */
export function attestedAt(row: AttestationRow): Date {
  return toDate(row.attested_at ?? row.created_at);
}

function toSaid(row: ReadAttestation): Omit<Attestation, 'outcome'> {
  const { section_series: series, section_title: title } = row;
  return {
    comment: row.comment ?? undefined,
    until: row.until_day ?? undefined,
    digest: row.digest ?? undefined,
    presentDigest: row.present_digest ?? row.digest ?? undefined,
    revision: row.revision ?? undefined,
    opened: toFlag(row.opened),
    section: series !== null && title !== null ? { series, title } : undefined,
    source: row.source_id ?? undefined,
    userRef: row.user_ref,
    userName: row.user_name,
    capacity: row.capacity,
    channel: row.channel,
    at: attestedAt(row),
    inheritedFrom: row.inherited_from ?? undefined,
  };
}
