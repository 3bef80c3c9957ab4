import { Knex } from 'knex';
import { chunks } from '../../util/chunks';
import {
  currentOf,
  familiesOf,
  JoinedReview,
  loadReviews,
  newestOf,
  ReadAttestation,
} from './reviewRows';
import { StoredReview } from './types';
import { ReviewRow } from '../rows';

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

/** Reads again what is held. */
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
