import { useApi } from '@backstage/core-plugin-api';
import { TeamReport } from '@learning-paths/backstage-plugin-learning-paths-common';
import { keys } from '../query/keys';
import { learningPathsApiRef } from '../query/learningPathsApiRef';
import { QueryState } from '../query/queryState';
import { useLearningPathsQuery } from '../query/useLearningPathsQuery';

/** One team: what is expected of it, and where it stands; in one series or in all. */
export function useTeamReport(asked: {
  /** Entity ref. */
  team: string;
  series?: string;
  asOf?: string;
}): QueryState<TeamReport> {
  const api = useApi(learningPathsApiRef);
  return useLearningPathsQuery({
    queryKey: keys.teamReport(asked),
    queryFn: ({ signal }) => api.getTeam(asked, { signal }),
  });
}
