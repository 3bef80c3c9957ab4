import { useApi } from '@backstage/core-plugin-api';
import { TeamReport } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useCallback } from 'react';
import { learningPathsApiRef } from '../query/learningPathsApiRef';
import { RequestState, useRequest } from '../query/useRequest';

/** One team: what is expected of it, and where it stands; in one series or in all. */
export function useTeamReport(options: {
  /** Entity ref. */
  team: string;
  series?: string;
  asOf?: string;
}): RequestState<TeamReport> {
  const { team, series, asOf } = options;
  const api = useApi(learningPathsApiRef);
  return useRequest(
    useCallback(
      (signal: AbortSignal) => api.getTeam({ team, series, asOf }, { signal }),
      [api, team, series, asOf],
    ),
  );
}
