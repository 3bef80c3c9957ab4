import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';

/** For what should be seen soon, where nobody says how often it is to happen. */
export const frequentSchedule: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  // A killed task keeps its lock until its timeout, so this is short.
  timeout: { minutes: 3 },
};
