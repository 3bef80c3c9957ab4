import { useApi } from '@backstage/core-plugin-api';
import { SeriesSummary } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useCallback } from 'react';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { RequestState, useRequest } from '../../../shared/query/useRequest';

/** Every series that the reader may see, whichever team they look at. */
export function useAllSeries(): RequestState<SeriesSummary[]> {
  const api = useApi(learningPathsApiRef);
  return useRequest(
    useCallback(
      async (signal: AbortSignal) =>
        (await api.listSeries({}, { signal })).items,
      [api],
    ),
  );
}
