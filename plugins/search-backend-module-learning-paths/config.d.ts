import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      learningPaths?: {
        /** Where the Learning Paths page is in the app. Default: as everywhere, see `learningPaths.pagePath`. */
        pagePath?: string;
        /** How often guides are indexed. Default: every 10 minutes. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
