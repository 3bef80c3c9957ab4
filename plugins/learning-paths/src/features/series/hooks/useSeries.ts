import { useApi } from '@backstage/core-plugin-api';
import { Series } from '@learning-paths/backstage-plugin-learning-paths-common';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { RequestState } from '../../../shared/query/useRequest';
import { useTeamRequest } from '../../../shared/team/useTeamRequest';

/** One series with its tree, and where the reader's team stands in it. */
export function useSeries(slug: string): RequestState<Series> {
  const api = useApi(learningPathsApiRef);
  return useTeamRequest(
    (team, signal) => api.getSeries(slug, { team, signal }),
    [api, slug],
  );
}
