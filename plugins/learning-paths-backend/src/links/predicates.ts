import {
  FilterPredicate,
  filterPredicateToFilterFunction,
} from '@backstage/filter-predicates';
import { predicateProblem } from '@learning-paths/content';

/** Never throws. */
export type EntityFilter = (entity: unknown) => boolean;

/**
 * Reads predicates that authors wrote. What names a field that they may not is ignored as
 * a whole here too, whenever it was stored: a part of a predicate could match more.
 */
export class AuthorPredicates {
  readonly #fields: readonly string[];
  /** Reports ask for the same few again and again, for hundreds of teams. */
  readonly #known = new WeakMap<object, EntityFilter | 'none'>();

  static create(options: {
    /** What may be named besides the fields that always may. */
    fields: readonly string[];
  }): AuthorPredicates {
    return new AuthorPredicates(options.fields);
  }

  private constructor(fields: readonly string[]) {
    this.#fields = fields;
  }

  /**
   * Undefined where the value is no predicate, or none that an author may write.
   *
   * @param maxLength - in UTF-16 units of JSON; any when absent
   */
  read(value: unknown, maxLength?: number): EntityFilter | undefined {
    if (typeof value !== 'object' || value === null) {
      return undefined;
    }
    const filter =
      this.#known.get(value) ?? this.#toFilter(value, maxLength) ?? 'none';
    this.#known.set(value, filter);
    return filter === 'none' ? undefined : filter;
  }

  #toFilter(value: object, maxLength?: number): EntityFilter | undefined {
    const fields = this.#fields;
    if (!isPredicate(value, { maxLength, fields })) {
      return undefined;
    }
    return toEntityFilter(value);
  }
}

/** A predicate as a filter: those of administrators may name any field. */
export function toEntityFilter(predicate: FilterPredicate): EntityFilter {
  const matches = filterPredicateToFilterFunction(predicate);
  return entity => {
    try {
      return matches(entity);
    } catch {
      // An operator of a later release, or a predicate in a form that nobody foresaw.
      return false;
    }
  };
}

/** Backstage's own check takes a second and more for some that are none. */
function isPredicate(
  value: object,
  options: Parameters<typeof predicateProblem>[1],
): value is FilterPredicate & object {
  return predicateProblem(value, options) === undefined;
}
