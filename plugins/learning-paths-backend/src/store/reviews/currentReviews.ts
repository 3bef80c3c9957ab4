import { Knex } from 'knex';
import { chunks } from '../../util/chunks';
import { toDate } from '../columns';
import { presentDigest } from '../digestSuccessors';
import { AttestationRow, ReviewRow } from '../rows';
import { ReadAttestation, toAttestation } from './attestationRows';
import { StoredReview } from './types';

/** A team's review of one guide, with its current attestation, where it has one. */
export type JoinedReview = Pick<
  ReviewRow,
  'guide_id' | 'version' | 'updated_at'
> & { attestation?: ReadAttestation };

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
