import { AuthService } from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Writer } from '../store/reviews/types';
import { ReviewOptions } from '../reviews/readReviewOptions';
import { nameOf, toJson } from '../teams/entities';
import { PastReview, Seed } from './readSeedOptions';

/** Teams and people by entity ref, as the catalog has them. */
export type People = ReadonlyMap<string, Entity>;

/**
 * Reads whom the reviews are of from the catalog itself: a new one has them after some
 * seconds, and whoever keeps answers would keep that it had nobody.
 */
export async function findPeople(
  seed: Seed,
  { catalog, auth }: { catalog: CatalogService; auth: AuthService },
): Promise<{ people: People; missing: string[] }> {
  const entityRefs = [
    ...new Set(seed.reviews.flatMap(({ team, by }) => [team, by])),
  ];
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  const people = new Map(
    items.flatMap(entity =>
      entity ? [[stringifyEntityRef(entity), entity] as const] : [],
    ),
  );
  return { people, missing: entityRefs.filter(ref => !people.has(ref)) };
}

/**
 * Who attests, in which capacity.
 *
 * @throws NotAllowedError when this person could not attest for this team by hand either
 */
export function writerOf(
  { team, by }: Pick<PastReview, 'team' | 'by'>,
  people: People,
  { stewards, attesters }: Pick<ReviewOptions, 'stewards' | 'attesters'>,
): Writer {
  const user = people.get(by);
  const belongsTo = [
    by,
    ...(user?.relations ?? [])
      .filter(({ type }) => type === RELATION_MEMBER_OF)
      .map(({ targetRef }) => targetRef),
  ];
  const isAttester =
    user && (!attesters || evaluateFilterPredicate(attesters, toJson(user)));
  const isMember = belongsTo.includes(team);
  if (
    !isAttester ||
    !(isMember || stewards.some(ref => belongsTo.includes(ref)))
  ) {
    throw new NotAllowedError(
      `'${by}' is neither a member of '${team}' nor a steward, or may not attest`,
    );
  }
  return {
    userRef: by,
    userName: nameOf(user),
    capacity: isMember ? 'member' : 'steward',
    channel: 'api',
  };
}
