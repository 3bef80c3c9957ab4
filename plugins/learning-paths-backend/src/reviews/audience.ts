import {
  evaluateFilterPredicate,
  FilterPredicate,
  parseFilterPredicate,
} from '@backstage/filter-predicates';
import { Team } from '../teams/types';

/** Reading a predicate takes longer than asking it, and reports ask of hundreds of teams. */
const parsed = new WeakMap<object, FilterPredicate>();

/**
 * Whether a team is in an audience: a filter predicate over Groups. What is not a
 * predicate expects nobody, so that a slip of an author's pen asks nothing of anyone.
 * The audience `owners` is not one; see {@link GuideOwners}.
 */
export function isInAudience(audience: unknown, { entity }: Team): boolean {
  try {
    return evaluateFilterPredicate(parse(audience), entity);
  } catch {
    return false;
  }
}

/** @throws InputError when it is no predicate */
function parse(audience: unknown): FilterPredicate {
  if (typeof audience !== 'object' || audience === null) {
    return parseFilterPredicate(audience);
  }
  const predicate = parsed.get(audience) ?? parseFilterPredicate(audience);
  parsed.set(audience, predicate);
  return predicate;
}
