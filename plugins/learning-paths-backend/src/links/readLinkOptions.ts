import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { isPredicateField } from '@learning-paths/content';
import { frequentSchedule } from '../util/frequentSchedule';

/** `learningPaths.links`, checked. */
export interface LinkOptions {
  /** How often entities are indexed for links. */
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** What predicates in content may name besides the fields that they always may. */
  predicateFields: string[];
}

/**
 * Reads how entities and guides are linked.
 *
 * @param config - `learningPaths.links`
 * @throws InputError that names the key, when a value cannot be used
 */
export function readLinkOptions(config: Config | undefined): LinkOptions {
  const schedule = config?.getOptionalConfig('schedule');
  return {
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : frequentSchedule,
    predicateFields: readPredicateFields(config),
  };
}

function readPredicateFields(config: Config | undefined): string[] {
  const fields = config?.getOptionalStringArray('fields') ?? [];
  for (const field of fields) {
    if (!isPredicateField(field)) {
      throw new InputError(
        `learningPaths.links.fields: '${field}' is not a field of entities; write one as spec.tier, or metadata.annotations.* for all below`,
      );
    }
  }
  return [...new Set(fields)].sort();
}
