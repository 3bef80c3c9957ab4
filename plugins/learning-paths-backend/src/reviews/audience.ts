import {
  evaluateFilterPredicate,
  parseFilterPredicate,
} from '@backstage/filter-predicates';
import { Team } from '../teams/types';

/**
 * Whether a team is in an audience: a filter predicate over Groups. What is not a
 * predicate expects nobody, so that a slip of an author's pen asks nothing of anyone;
 * `owners` does so until entities are linked to guides.
 */
export function isInAudience(audience: unknown, { entity }: Team): boolean {
  try {
    return evaluateFilterPredicate(parseFilterPredicate(audience), entity);
  } catch {
    return false;
  }
}
