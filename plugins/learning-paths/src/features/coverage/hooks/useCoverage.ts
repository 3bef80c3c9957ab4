import { useApi } from '@backstage/core-plugin-api';
import {
  Coverage,
  CoverageFilter,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { keys } from '../../../shared/query/keys';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { QueryState } from '../../../shared/query/queryState';
import { useLearningPathsQuery } from '../../../shared/query/useLearningPathsQuery';
import { CoverageSort } from './coverageAddress';

/** The server gives no more rows at once. */
export const MOST_ROWS = 500;

/** A coverage with what was asked for: while the next one is on its way, this one is shown. */
export interface FilteredCoverage {
  coverage: Coverage;
  filter: CoverageFilter;
  sort: CoverageSort;
}

/** What is asked for. */
export interface CoverageQuestion {
  filter: CoverageFilter;
  /**
   * At least so many are asked for, from the first one on: asking again, for more of them
   * or because something changed, gives rows of one moment.
   */
  rows: number;
  /** By name where left out. */
  sort?: CoverageSort;
  /** Have each row say how far it was before. */
  trend?: boolean;
  /** False where nothing is to be asked yet. */
  enabled?: boolean;
}

/** How far teams are. */
export function useCoverage(
  question: CoverageQuestion,
): QueryState<FilteredCoverage> {
  const { filter, rows, sort = 'name', trend = false, enabled } = question;
  const api = useApi(learningPathsApiRef);
  // Groups come in the order of their tree, whatever is asked for.
  const asked = {
    sort: sort === 'name' || filter.by === 'group' ? undefined : sort,
    trend: trend || undefined,
  };
  return useLearningPathsQuery({
    queryKey: keys.coverage(filter, rows, { ...asked, sort }),
    enabled,
    queryFn: async ({ signal }) => {
      const page = (limit: number, cursor?: string) =>
        api.getCoverage({ ...filter, ...asked, limit, cursor }, { signal });
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
      return { coverage, filter, sort };
    },
  });
}
