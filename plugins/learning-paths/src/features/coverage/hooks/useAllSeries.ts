import { useApi } from '@backstage/core-plugin-api';
import { SeriesSummary } from '@learning-paths/backstage-plugin-learning-paths-common';
import { keys } from '../../../shared/query/keys';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { QueryState } from '../../../shared/query/queryState';
import { useLearningPathsQuery } from '../../../shared/query/useLearningPathsQuery';

/** Every series that the reader may see, whichever team they look at. */
export function useAllSeries(): QueryState<SeriesSummary[]> {
  const api = useApi(learningPathsApiRef);
  return useLearningPathsQuery({
    queryKey: keys.seriesList({}),
    queryFn: async ({ signal }) => (await api.listSeries({}, { signal })).items,
  });
}
