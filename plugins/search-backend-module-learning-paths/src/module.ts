import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { readPagePath } from '@learning-paths/backstage-plugin-learning-paths-common';
import { LearningPathsCollatorFactory } from './LearningPathsCollatorFactory';

const defaultSchedule = {
  frequency: { minutes: 10 },
  timeout: { minutes: 5 },
  // The backend that is asked must be up first.
  initialDelay: { seconds: 10 },
};

/**
 * Indexes series and guides under the type `learning-paths`.
 *
 * @public
 */
export const searchModuleLearningPaths = createBackendModule({
  pluginId: 'search',
  moduleId: 'learning-paths',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        indexRegistry: searchIndexRegistryExtensionPoint,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({
        auth,
        config,
        discovery,
        indexRegistry,
        logger,
        scheduler,
      }) {
        const options = config.getOptionalConfig(
          'search.collators.learningPaths',
        );
        const schedule = options?.has('schedule')
          ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
              options.getConfig('schedule'),
            )
          : defaultSchedule;
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(schedule),
          factory: new LearningPathsCollatorFactory({
            auth,
            discovery,
            logger,
            pagePath:
              options?.getOptionalString('pagePath') ?? readPagePath(config),
          }),
        });
      },
    });
  },
});
