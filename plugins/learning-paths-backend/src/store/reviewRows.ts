import { Knex } from 'knex';
import { toDate } from './columns';
import { NewAttestation, StoredAttestation, StoredReview } from './reviewTypes';
import { AttestationRow, GuideRow, ReviewRow } from './rows';

/** A team's review of one guide, with its current attestation, where it has one. */
export type JoinedReview = Pick<
  ReviewRow,
  'guide_id' | 'version' | 'updated_at'
> & { attestation?: AttestationRow };

/** Tells which guide a merged one lives on in. */
export async function mergedInto(
  knex: Knex,
): Promise<(guideId: string) => string> {
  const next = await loadMerged(knex);
  return guideId => survivorOf(next, guideId);
}

/** A guide and those that were merged into it. */
export async function guidesOf(knex: Knex, guideId: string): Promise<string[]> {
  const next = await loadMerged(knex);
  const merged = [...next.keys()].filter(
    id => survivorOf(next, id) === guideId,
  );
  return [guideId, ...merged];
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

/** Reviews of a team, of all guides or of some. */
export async function loadReviews(
  knex: Knex,
  options: { team: string; guideIds?: string[] },
): Promise<JoinedReview[]> {
  const { team, guideIds } = options;
  const reviews = () => {
    const query = knex<ReviewRow>('reviews').where({ team_ref: team });
    return guideIds ? query.whereIn('guide_id', guideIds) : query;
  };
  const rows = await reviews().select();
  const attestations = await knex<AttestationRow>('attestations').whereIn(
    'id',
    reviews().whereNotNull('attestation_id').select('attestation_id'),
  );
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
  return row.outcome && row.digest
    ? {
        outcome: row.outcome,
        digest: row.digest,
        comment: row.comment ?? undefined,
        until: row.until_day ?? undefined,
        revision: row.revision ?? undefined,
      }
    : undefined;
}

/** An attestation with who made it. */
export function toAttestation(row: AttestationRow): StoredAttestation {
  return {
    outcome: row.outcome ?? 'reviewed',
    digest: row.digest ?? '',
    ...toContent(row),
    userRef: row.user_ref,
    userName: row.user_name,
    capacity: row.capacity,
    channel: row.channel,
    at: toDate(row.created_at),
  };
}
