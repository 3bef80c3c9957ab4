import {
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { durationToMilliseconds } from '@backstage/types';
import { SourceOptions } from '../sources/readSources';
import { Ingestor } from './Ingestor';

/** Has each source read regularly, by one replica at a time. */
export async function scheduleRefreshes(options: {
  sources: readonly SourceOptions[];
  ingestor: Ingestor;
  scheduler: SchedulerService;
}): Promise<void> {
  const { sources, ingestor, scheduler } = options;
  for (const { id, schedule } of sources) {
    await scheduler.scheduleTask({
      id: `refresh-${id}`,
      ...schedule,
      fn: async signal => {
        await ingestor.refresh({ sourceId: id, signal });
      },
    });
  }
}

/** When a schedule runs next; unknown for cron expressions and manual triggers. */
export function nextRun(
  { frequency }: SchedulerServiceTaskScheduleDefinition,
  last: Date,
): Date | undefined {
  if ('cron' in frequency || 'trigger' in frequency) {
    return undefined;
  }
  return new Date(last.getTime() + toMilliseconds(frequency));
}

/**
 * How long reading a source may take, in milliseconds: less than its task, which keeps
 * its lock until its own timeout.
 */
export function readTimeoutMs({
  timeout,
}: SchedulerServiceTaskScheduleDefinition): number {
  return toMilliseconds(timeout) * 0.9;
}

function toMilliseconds(
  duration: SchedulerServiceTaskScheduleDefinition['timeout'],
): number {
  return 'toMillis' in duration
    ? duration.toMillis()
    : durationToMilliseconds(duration);
}
