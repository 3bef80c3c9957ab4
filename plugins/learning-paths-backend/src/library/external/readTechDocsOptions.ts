import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';

/** How TechDocs pages are read that steps lead to. */
export interface TechDocsOptions {
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** TechDocs stores sites by names in their own case. */
  legacyPathCasing: boolean;
}

const defaultSchedule: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 15 },
  timeout: { minutes: 3 },
};

/**
 * Reads `learningPaths.techdocs`, and how TechDocs themselves are set up.
 *
 * @param config - of the app
 * @throws InputError that names the key, when a value cannot be used
 */
export function readTechDocsOptions(config: Config): TechDocsOptions {
  const schedule = config.getOptionalConfig('learningPaths.techdocs.schedule');
  return {
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : defaultSchedule,
    legacyPathCasing:
      config.getOptionalBoolean(
        'techdocs.legacyUseCaseSensitiveTripletPaths',
      ) ?? false,
  };
}
