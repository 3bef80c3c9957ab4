import { TeamPoints, TrendPoint } from './CoverageHistory';
import { SortableRow } from './sortRows';

/** What the teams of a row had done at an earlier time, added up. */
export function pointOf({ teams }: SortableRow, then: TeamPoints): TrendPoint {
  const sum = { done: 0, total: 0 };
  for (const team of teams) {
    const point = then.get(team);
    sum.done += point?.done ?? 0;
    sum.total += point?.total ?? 0;
  }
  return sum;
}

/** What a row had done at earlier times, and now: the last point is the row itself. */
export function trendOf(
  found: SortableRow,
  earlier: readonly TeamPoints[],
): TrendPoint[] {
  const { done, total } = found.row.progress;
  return [...earlier.map(then => pointOf(found, then)), { done, total }];
}
