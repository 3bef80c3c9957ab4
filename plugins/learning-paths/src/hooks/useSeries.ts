import { useApi } from '@backstage/core-plugin-api';
import { Series } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useCallback } from 'react';
import { learningPathsApiRef } from '../api';
import { RequestState, useRequest } from './useRequest';

/** One series with its tree. */
export function useSeries(slug: string): RequestState<Series> {
  const api = useApi(learningPathsApiRef);
  return useRequest(
    useCallback(
      (signal: AbortSignal) => api.getSeries(slug, { signal }),
      [api, slug],
    ),
  );
}
