import { useApi } from '@backstage/core-plugin-api';
import { Series } from '@learning-paths/backstage-plugin-learning-paths-common';
import { keys } from '../../../shared/query/keys';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { QueryState } from '../../../shared/query/queryState';
import { useTeamQuery } from '../../../shared/team/useTeamQuery';

/** One series with its tree, and where the reader's team stands in it. */
export function useSeries(slug: string): QueryState<Series> {
  const api = useApi(learningPathsApiRef);
  return useTeamQuery({
    queryKey: team => keys.series({ slug, team }),
    queryFn: (team, { signal }) => api.getSeries(slug, { team, signal }),
  });
}
