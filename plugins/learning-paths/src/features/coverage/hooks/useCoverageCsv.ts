import { useApi } from '@backstage/core-plugin-api';
import { CoverageFilter } from '@learning-paths/backstage-plugin-learning-paths-common';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';

/** Loads the coverage, with as much as a filter leaves of it, as a CSV file. */
export function useCoverageCsv(): (
  filter: CoverageFilter,
  signal: AbortSignal,
) => Promise<Blob> {
  const api = useApi(learningPathsApiRef);
  return (filter, signal) => api.coverageCsv(filter, { signal });
}
