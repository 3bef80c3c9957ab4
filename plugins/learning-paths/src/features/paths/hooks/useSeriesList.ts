import { useApi } from '@backstage/core-plugin-api';
import { SeriesSummary } from '@learning-paths/backstage-plugin-learning-paths-common';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { RequestState } from '../../../shared/query/useRequest';
import { useTeamRequest } from '../../../shared/team/useTeamRequest';

/** The series that the reader may see and that, or whose guides, have these words. */
export function useSeriesList(text: string): RequestState<SeriesSummary[]> {
  const api = useApi(learningPathsApiRef);
  return useTeamRequest(
    async (team, signal) =>
      (await api.listSeries({ text, team }, { signal })).items,
    [api, text],
  );
}
