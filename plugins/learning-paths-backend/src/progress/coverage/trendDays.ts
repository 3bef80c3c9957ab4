/** Days before the day of the answer at whose ends a trend has its points, and the answer itself. */
const daysBefore = [90, 60, 30];

const dayMs = 24 * 60 * 60 * 1000;

const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/**
 * When the points of a trend are, the earliest first, each as `asOf` takes it. The ends of
 * days, rather than instants before now, so that what is worked out holds for a whole day.
 *
 * @param at - of the answer itself; now where left out
 */
export function trendDays(at: Date | undefined, now: number): string[] {
  const end = at?.getTime() ?? now;
  return [
    ...daysBefore.map(days => dayOf(end - days * dayMs)),
    at?.toISOString() ?? dayOf(now),
  ];
}
