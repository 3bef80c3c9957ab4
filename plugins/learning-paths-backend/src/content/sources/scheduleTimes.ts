import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { durationToMilliseconds } from '@backstage/types';

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
