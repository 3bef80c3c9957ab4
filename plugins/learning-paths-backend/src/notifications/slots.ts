/** How often people are told. */
export type NotificationMode = 'off' | 'immediate' | 'daily' | 'weekly';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** Monday, 5 January 1970, at 06:00 UTC: digests are there when a week's work begins. */
const firstMondayMs = 4 * dayMs + 6 * hourMs;

const lengthMs = { immediate: 1, daily: dayMs, weekly: 7 * dayMs };

/**
 * Start of the day or week that an instant is in, each with one digest: days begin at
 * 06:00 UTC, weeks on Mondays. Counted from the calendar rather than from the last run,
 * so that neither restarts nor late runs move it.
 */
export function slotOf(
  mode: Exclude<NotificationMode, 'off'>,
  now: Date,
): Date {
  const length = lengthMs[mode];
  const past = Math.floor((now.getTime() - firstMondayMs) / length);
  return new Date(firstMondayMs + past * length);
}

/**
 * Whether somebody's digest is to be sent in this slot. Whoever is met for the first time
 * waits for the next one, as all others do.
 *
 * @param last - the slot whose digest they have had
 */
export function isTimeFor(
  mode: Exclude<NotificationMode, 'off'>,
  last: Date | undefined,
  slot: Date,
): boolean {
  return mode === 'immediate' || (last !== undefined && last < slot);
}

/** Whether a slot is to be remembered; without digests there is nothing to wait for. */
export function isLater(
  mode: Exclude<NotificationMode, 'off'>,
  slot: Date,
  last: Date | undefined,
): boolean {
  return mode !== 'immediate' && (last === undefined || last < slot);
}
