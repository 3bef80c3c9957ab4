import {
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { ExternalPageStore } from '../../store/external/types';
import { ExternalPageChecker } from './types';

const taskId = 'check-outside';

/** Content is read when a backend starts; what it leads to is looked at after that. */
const initialDelay = { seconds: 15 };

/** Has the external targets looked at regularly, by one replica at a time. */
export async function scheduleChecks(options: {
  schedule: SchedulerServiceTaskScheduleDefinition;
  checker: ExternalPageChecker;
  scheduler: SchedulerService;
}): Promise<void> {
  const { schedule, checker, scheduler } = options;
  await scheduler.scheduleTask({
    id: taskId,
    initialDelay,
    ...schedule,
    fn: signal => checker.check({ signal }),
  });
}

/**
 * Has targets that nobody looked at yet looked at soon, rather than at the next regular
 * run. Never throws: the regular run comes anyway.
 */
export async function checkNewExternalPages(options: {
  externalPages: Pick<ExternalPageStore, 'hasUnchecked'>;
  scheduler: SchedulerService;
  logger: LoggerService;
}): Promise<void> {
  const { externalPages, scheduler, logger } = options;
  try {
    if (await externalPages.hasUnchecked()) {
      await scheduler.triggerTask(taskId);
    }
  } catch (error) {
    // Most likely a run is under way, which looks for new targets at its end.
    logger.debug(
      `New targets of steps are looked at in the next regular run: ${
        isError(error) ? error.message : String(error)
      }`,
    );
  }
}
