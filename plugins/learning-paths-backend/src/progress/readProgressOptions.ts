import { Config } from '@backstage/config';
import {
  FilterPredicate,
  readFilterPredicateFromConfig,
} from '@backstage/filter-predicates';

/** Whose progress there is. */
export interface ProgressOptions {
  /** From which Groups reviews are expected, where content does not say. */
  teamsFilter: FilterPredicate;
}

/** Departments and organisations are Groups too, but review nothing themselves. */
const defaultTeams: FilterPredicate = { kind: 'Group', 'spec.type': 'team' };

/**
 * Reads from whom reviews are expected.
 *
 * @param config - `learningPaths`
 * @throws InputError that names the key, when a value cannot be used
 */
export function readProgressOptions(
  config: Config | undefined,
): ProgressOptions {
  return {
    teamsFilter: config?.has('teams.filter')
      ? readFilterPredicateFromConfig(config, { key: 'teams.filter' })
      : defaultTeams,
  };
}
