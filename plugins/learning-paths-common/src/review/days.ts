const dayMs = 24 * 60 * 60 * 1000;

/**
 * Whether a text is a day of the calendar, as `2027-03-31`. February has no 31st, which
 * `Date.parse` takes for a day in March.
 *
 * @public
 */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(time) &&
    new Date(time).toISOString().startsWith(text)
  );
}

/**
 * The day of an instant in UTC, as `2027-03-31`: end dates are the same day everywhere.
 *
 * @param instant - milliseconds since 1970
 * @public
 */
export function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** When a day has passed in UTC, in milliseconds since 1970. */
export function endOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) + dayMs;
}
