import { ReviewedSection } from '@learning-paths/backstage-plugin-learning-paths-common';
import { Knex } from 'knex';
import { toDate, toFlag } from '../columns';
import { chunks } from '../../util/chunks';
import { presentDigest } from '../digestSuccessors';
import {
  NewAttestation,
  StoredAttestation,
  StoredRecord,
  StoredReview,
} from './types';
import { AttestationRow, GuideRow, ReviewRow } from '../rows';

/** A team's review of one guide, with its current attestation, where it has one. */
export type JoinedReview = Pick<
  ReviewRow,
  'guide_id' | 'version' | 'updated_at'
> & { attestation?: ReadAttestation };

/** An attestation with the digest that its text has by the present rule. */
export type ReadAttestation = AttestationRow & {
  present_digest?: string | null;
};

/** Tells which guide a merged one lives on in. */
export async function mergedInto(
  knex: Knex,
): Promise<(guideId: string) => string> {
  const next = await loadMerged(knex);
  return guideId => survivorOf(next, guideId);
}

/** A guide and those that were merged into it. */
export async function guidesOf(knex: Knex, guideId: string): Promise<string[]> {
  const families = await familiesOf(knex, [guideId]);
  return families.get(guideId) ?? [guideId];
}

/** Guides, each with those that were merged into it. */
export async function familiesOf(
  knex: Knex,
  guideIds: readonly string[],
): Promise<Map<string, string[]>> {
  const next = await loadMerged(knex);
  const families = new Map(guideIds.map(guideId => [guideId, [guideId]]));
  for (const merged of next.keys()) {
    families.get(survivorOf(next, merged))?.push(merged);
  }
  return families;
}

/** Reviews by the guide that they count for now. */
export function bySurvivor(
  reviews: readonly JoinedReview[],
  survivors: (guideId: string) => string,
): Map<string, JoinedReview[]> {
  const byGuide = new Map<string, JoinedReview[]>();
  for (const review of reviews) {
    const guideId = survivors(review.guide_id);
    byGuide.set(guideId, [...(byGuide.get(guideId) ?? []), review]);
  }
  return byGuide;
}

async function loadMerged(knex: Knex): Promise<Map<string, string>> {
  const rows = await knex<GuideRow>('guides')
    .whereNotNull('merged_into')
    .select('guide_id', 'merged_into');
  return new Map(rows.map(row => [row.guide_id, row.merged_into ?? '']));
}

function survivorOf(
  next: ReadonlyMap<string, string>,
  guideId: string,
): string {
  let current = guideId;
  // Merges form chains, never cycles; the bound keeps a damaged table harmless.
  for (let step = 0; next.has(current) && step <= next.size; step++) {
    current = next.get(current) ?? current;
  }
  return current;
}

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

/** What an attestation says. */
export function toContent(row: AttestationRow): NewAttestation | undefined {
  return row.outcome
    ? {
        outcome: row.outcome,
        digest: row.digest ?? undefined,
        comment: row.comment ?? undefined,
        until: row.until_day ?? undefined,
        revision: row.revision ?? undefined,
        opened: toFlag(row.opened),
      }
    : undefined;
}

/** When somebody attested, also where a team inherited it later. */
export function attestedAt(row: AttestationRow): Date {
  return toDate(row.attested_at ?? row.created_at);
}

/** The section that was attested to at once. */
export function sectionOf(row: AttestationRow): ReviewedSection | undefined {
  const { section_series: series, section_title: title } = row;
  return series !== null && title !== null ? { series, title } : undefined;
}

/** An attestation with who made it. */
export function toAttestation(row: ReadAttestation): StoredAttestation {
  return {
    outcome: row.outcome ?? 'reviewed',
    ...toContent(row),
    presentDigest: row.present_digest ?? row.digest ?? undefined,
    userRef: row.user_ref,
    userName: row.user_name,
    capacity: row.capacity,
    channel: row.channel,
    at: attestedAt(row),
    section: sectionOf(row),
    inheritedFrom: row.inherited_from ?? undefined,
    source: row.source_id ?? undefined,
  };
}

/** One record of the history, apart from what it says. */
export function toRecord(
  row: AttestationRow,
): Omit<StoredRecord, 'attestation'> {
  const { userRef, userName, capacity, channel, at, section } =
    toAttestation(row);
  return {
    id: row.id,
    kind: row.kind,
    userRef,
    userName,
    capacity,
    channel,
    at,
    section,
    inherited:
      row.kind === 'inherit'
        ? {
            from: row.inherited_from ?? '',
            by: row.transferred_by ?? '',
            byName: row.transferred_by_name ?? '',
            at: toDate(row.created_at),
          }
        : undefined,
  };
}
