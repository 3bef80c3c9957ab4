import {
  evaluateFilterPredicate,
  FilterPredicate,
} from '@backstage/filter-predicates';
import { isPredicate } from '../links/predicates';
import { Team } from '../teams/types';

/** Whether each is a predicate: reports ask of hundreds of teams. */
const checked = new WeakMap<object, boolean>();

/**
 * Whether a team is in an audience: a filter predicate over Groups. What is not a
 * predicate expects nobody, so that a slip of an author's pen asks nothing of anyone.
 * The audience `owners` is not one; see {@link GuideOwners}.
 */
export function isInAudience(audience: unknown, { entity }: Team): boolean {
  try {
    return isAudience(audience) && evaluateFilterPredicate(audience, entity);
  } catch {
    return false;
  }
}

function isAudience(audience: unknown): audience is FilterPredicate {
  if (typeof audience !== 'object' || audience === null) {
    return false;
  }
  const isValid = checked.get(audience) ?? isPredicate(audience);
  checked.set(audience, isValid);
  return isValid;
}
