import {
  FilterPredicate,
  filterPredicateToFilterFunction,
} from '@backstage/filter-predicates';
import { limits, predicateProblem } from '@learning-paths/content';

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

  constructor(fields: readonly string[]) {
    this.#fields = fields;
  }

  /**
   * Undefined where the value is no predicate, or none that an author may write.
   */
  read(value: unknown): EntityFilter | undefined {
    if (typeof value !== 'object' || value === null) {
      return undefined;
    }
    const filter = this.#known.get(value) ?? this.#toFilter(value) ?? 'none';
    this.#known.set(value, filter);
    return filter === 'none' ? undefined : filter;
  }

  /**
   * An audience: a filter over Groups, or the owners of what a guide applies to. What is
   * neither is as if it were not there, as it is when the file is read.
   */
  readAudience(value: unknown): 'owners' | EntityFilter | undefined {
    return value === 'owners' ? value : this.read(value);
  }

  #toFilter(value: object): EntityFilter | undefined {
    const options = {
      maxLength: limits.predicateLength,
      fields: this.#fields,
    };
    return isPredicate(value, options)
      ? withShortLists(toEntityFilter(value), value)
      : undefined;
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

/** Conditions of a predicate times items of a list, tried on one entity at most. */
const mostTries = 100_000;

/**
 * A condition on the items of a list is tried on each of them, so that a long predicate on
 * a long list would hold everybody up. Then only the first items count.
 */
function withShortLists(filter: EntityFilter, predicate: object): EntityFilter {
  const conditions = JSON.stringify(predicate).split(/[,:]/).length;
  const longest = Math.floor(mostTries / conditions);
  return entity =>
    filter(longestList(entity) > longest ? cut(entity, longest) : entity);
}

/** Entities are looked at by hundreds of predicates. */
const longestLists = new WeakMap<object, number>();

function longestList(value: unknown): number {
  if (typeof value !== 'object' || value === null) {
    return 0;
  }
  const known = longestLists.get(value);
  if (known !== undefined) {
    return known;
  }
  const longest = Object.values(value).reduce<number>(
    (most, one) => Math.max(most, longestList(one)),
    Array.isArray(value) ? value.length : 0,
  );
  longestLists.set(value, longest);
  return longest;
}

function cut(value: unknown, length: number): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Array.isArray(value)
    ? value.slice(0, length).map(item => cut(item, length))
    : Object.fromEntries(
        Object.entries(value).map(([key, one]) => [key, cut(one, length)]),
      );
}

/** Backstage's own check takes a second and more for some that are none. */
function isPredicate(
  value: object,
  options: { maxLength?: number; fields?: readonly string[] },
): value is FilterPredicate & object {
  return predicateProblem(value, options) === undefined;
}
