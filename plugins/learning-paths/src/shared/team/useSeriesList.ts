import { useApi } from '@backstage/core-plugin-api';
import { SeriesSummary } from '@learning-paths/backstage-plugin-learning-paths-common';
import { learningPathsApiRef } from '../query/learningPathsApiRef';
import { RequestState } from '../query/useRequest';
import { useTeamRequest } from './useTeamRequest';

/** The series that the reader may see and that, or whose guides, have these words. */
export function useSeriesList(text: string): RequestState<SeriesSummary[]> {
  const api = useApi(learningPathsApiRef);
  return useTeamRequest(
    async (team, signal) =>
      (await api.listSeries({ text, team }, { signal })).items,
    [api, text],
  );
}
