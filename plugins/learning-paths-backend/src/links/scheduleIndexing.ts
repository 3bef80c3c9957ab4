import {
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { EntityIndexer } from './EntityIndexer';

const id = 'index-entities';

/** Has entities indexed regularly, by one replica at a time. */
export async function scheduleIndexing(options: {
  indexer: EntityIndexer;
  schedule: SchedulerServiceTaskScheduleDefinition;
  scheduler: SchedulerService;
  logger: LoggerService;
}): Promise<void> {
  const { indexer, schedule, scheduler, logger } = options;
  await scheduler.scheduleTask({
    id,
    ...schedule,
    fn: async signal => {
      try {
        await indexer.run({ signal });
      } catch (error) {
        if (!signal.aborted) {
          logger.warn(
            `Entities were not indexed, earlier links stay: ${stringifyError(
              error,
            )}`,
          );
        }
      }
    },
  });
}

/**
 * Has entities indexed soon, since the content changed. A run under way looks at the end
 * whether the content is another by then, so one that cannot be triggered need not be.
 */
export function indexSoon(options: {
  scheduler: SchedulerService;
  logger: LoggerService;
}): void {
  options.scheduler.triggerTask(id).catch(error => {
    options.logger.debug(
      `Entities are indexed with the next regular run: ${stringifyError(
        error,
      )}`,
    );
  });
}
