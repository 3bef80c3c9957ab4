import {
  CoveragePoint,
  CoverageRow,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { CoverageSort } from '../hooks/coverageAddress';

const share = ({ done, total }: CoveragePoint) =>
  total > 0 ? done / total : 0;

const gained = ({ progress, trend = [] }: CoverageRow) =>
  share(progress) - share(trend[0] ?? progress);

/**
 * Groups as the server orders teams: those first of whom the least is done, or who gained
 * least. They come by name, and stay so where they are equal; a tree keeps them below their
 * parents.
 */
export function sortSiblings(
  rows: CoverageRow[],
  sort: CoverageSort,
): CoverageRow[] {
  switch (sort) {
    case 'done':
      return [...rows].sort((a, b) => share(a.progress) - share(b.progress));
    case 'trend':
      return [...rows].sort((a, b) => gained(a) - gained(b));
    default:
      return rows;
  }
}
