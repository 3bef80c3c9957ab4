const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** People work then, in UTC, and read for so long before they attest to the next guide. */
const morningMinutes = 8 * 60;
const guideMinutes = 17;

/** An instant within the working hours of a day that is past. */
export function workingTime(options: {
  now: number;
  daysAgo: number;
  /** Which guide of the day it is, from 0. */
  turn: number;
}): Date {
  const { now, daysAgo, turn } = options;
  const midnight = Math.floor(now / dayMs) * dayMs - daysAgo * dayMs;
  const minutes = morningMinutes + ((turn * guideMinutes) % (8 * 60));
  return new Date(midnight + minutes * minuteMs);
}

/** A day before or after today, as `2027-03-31`. */
export function dayFrom(now: number, days: number): string {
  return new Date(now + days * dayMs).toISOString().slice(0, 10);
}
