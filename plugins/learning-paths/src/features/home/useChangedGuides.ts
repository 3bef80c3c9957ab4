import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { TeamReport } from '@learning-paths/backstage-plugin-learning-paths-common';
import { keys } from '../../shared/query/keys';
import { learningPathsApiRef } from '../../shared/query/learningPathsApiRef';
import { QueryState, statusCodeOf } from '../../shared/query/queryState';
import { useCurrentUser } from '../../shared/query/useCurrentUser';
import { useLearningPathsQuery } from '../../shared/query/useLearningPathsQuery';
import { ChangedGuide, changedGuides } from './guidesToSeeAgain';

/** Some are in every team there is; each is asked for by itself. */
const MOST_TEAMS = 8;

/** What asks the reader's teams for another look; of none where they are in no team. */
export interface ChangedForTeams {
  teams: string[];
  guides: ChangedGuide[];
}

/** Guides that changed or fell due since one of the reader's own teams reviewed them. */
export function useChangedGuides(): QueryState<ChangedForTeams> {
  const api = useApi(learningPathsApiRef);
  const reader = useCurrentUser();
  const teams = (reader?.teams ?? []).slice(0, MOST_TEAMS);
  return useLearningPathsQuery({
    queryKey: keys.changedGuides(teams),
    enabled: reader !== undefined,
    queryFn: async ({ signal }) => {
      const reportOf = async (team: string): Promise<TeamReport[]> => {
        try {
          return [await api.getTeam({ team }, { signal })];
        } catch (cause) {
          const status = statusCodeOf(toError(cause));
          // Nobody knows this team, or the reader may not see it; others are still told of.
          if (status === 403 || status === 404) {
            return [];
          }
          throw cause;
        }
      };
      const reports = (await Promise.all(teams.map(reportOf))).flat();
      return {
        teams: reports.map(({ team }) => team),
        guides: changedGuides(reports),
      };
    },
  });
}
