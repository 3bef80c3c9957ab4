import { FilterPredicate } from '@backstage/filter-predicates';
import { predicateProblem } from '@learning-paths/content';

/**
 * Whether an author's value is a filter predicate. Backstage's own check takes a second
 * and more for some that are none, and a library may have hundreds.
 *
 * @param maxLength - in UTF-16 units of JSON; any when absent
 */
export function isPredicate<T>(
  value: T,
  maxLength?: number,
): value is T & FilterPredicate {
  return predicateProblem(value, maxLength) === undefined;
}
