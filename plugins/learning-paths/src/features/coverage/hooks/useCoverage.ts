import { useApi } from '@backstage/core-plugin-api';
import {
  Coverage,
  CoverageFilter,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { keys } from '../../../shared/query/keys';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { QueryState } from '../../../shared/query/queryState';
import { useLearningPathsQuery } from '../../../shared/query/useLearningPathsQuery';

/** The server gives no more rows at once. */
export const MOST_ROWS = 500;

/** A coverage with what was asked for: while the next one is on its way, this one is shown. */
export interface FilteredCoverage {
  coverage: Coverage;
  filter: CoverageFilter;
}

/**
 * How far teams are.
 *
 * @param rows - at least so many are asked for, from the first one on: asking again, for
 *   more of them or because something changed, gives rows of one moment
 */
export function useCoverage(
  filter: CoverageFilter,
  rows: number,
): QueryState<FilteredCoverage> {
  const api = useApi(learningPathsApiRef);
  return useLearningPathsQuery({
    queryKey: keys.coverage(filter, rows),
    queryFn: async ({ signal }) => {
      const page = (limit: number, cursor?: string) =>
        api.getCoverage({ ...filter, limit, cursor }, { signal });
      let coverage = await page(Math.min(rows, MOST_ROWS));
      while (coverage.nextCursor && coverage.items.length < rows) {
        const left = rows - coverage.items.length;
        const next = await page(Math.min(left, MOST_ROWS), coverage.nextCursor);
        coverage = {
          ...coverage,
          items: [...coverage.items, ...next.items],
          nextCursor: next.nextCursor,
        };
      }
      return { coverage, filter };
    },
  });
}
