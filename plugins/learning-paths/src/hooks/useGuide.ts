import { useApi } from '@backstage/core-plugin-api';
import { Guide } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useCallback } from 'react';
import { learningPathsApiRef } from '../api';
import { RequestState, useRequest } from './useRequest';

/** One guide; with `series`, its place in that series too. */
export function useGuide(path: string, series?: string): RequestState<Guide> {
  const api = useApi(learningPathsApiRef);
  return useRequest(
    useCallback(
      (signal: AbortSignal) => api.getGuide({ path, series }, { signal }),
      [api, path, series],
    ),
  );
}
