import { useApi } from '@backstage/core-plugin-api';
import { SeriesSummary } from '@learning-paths/backstage-plugin-learning-paths-common';
import { keys } from '../query/keys';
import { learningPathsApiRef } from '../query/learningPathsApiRef';
import { QueryState } from '../query/queryState';
import { useTeamQuery } from './useTeamQuery';

/** The series that the reader may see and that, or whose guides, have these words. */
export function useSeriesList(text: string): QueryState<SeriesSummary[]> {
  const api = useApi(learningPathsApiRef);
  return useTeamQuery({
    queryKey: team => keys.seriesList({ text, team }),
    queryFn: async (team, { signal }) =>
      (await api.listSeries({ text, team }, { signal })).items,
  });
}
