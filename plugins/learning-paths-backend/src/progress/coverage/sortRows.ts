import { CoverageTable } from './buildCoverage';
import { TrendPoint } from './CoverageHistory';

/** A row in the order that was asked for, which its key gives. */
export type SortableRow = CoverageTable['rows'][number];

/** Digits of a share in a key: shares that differ by less are the same to people. */
const digits = 6;

const share = ({ done, total }: TrendPoint) => (total > 0 ? done / total : 0);

/**
 * Puts what asks for most first: the least share done, or the least gained in a trend; among
 * equals, by name. Keys stay unique, and give the order.
 *
 * @param numberOf - from 0 to 2
 */
function byNumber(
  rows: readonly SortableRow[],
  numberOf: (row: SortableRow) => number,
): SortableRow[] {
  return rows
    .map(row => {
      const rank = Math.round(numberOf(row) * 10 ** digits);
      const prefix = String(rank).padStart(digits + 1, '0');
      return { ...row, key: `${prefix}\n${row.key}` };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Those of whom the least share is done first. */
export function leastDoneFirst(rows: readonly SortableRow[]): SortableRow[] {
  return byNumber(rows, ({ row }) => share(row.progress));
}

/** Those who gained least, or lost most, since the first point of the trend first. */
export function leastGainedFirst(
  rows: readonly SortableRow[],
  firstOf: (row: SortableRow) => TrendPoint,
): SortableRow[] {
  return byNumber(
    rows,
    found => 1 + share(found.row.progress) - share(firstOf(found)),
  );
}
