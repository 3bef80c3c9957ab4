import { toError } from '@backstage/errors';
import { QueryFunctionContext, QueryKey } from '@tanstack/react-query';
import { QueryState, statusCodeOf } from '../query/queryState';
import { useLearningPathsQuery } from '../query/useLearningPathsQuery';
import { useTeam } from './useTeam';

type Team = string | undefined;

/**
 * Asks on behalf of the reader's team, once it is known which. Where the server refuses a
 * team (nobody knows it, or the reader may not see its reviews) the page is read without.
 */
export function useTeamQuery<T>(options: {
  queryKey: (team: Team) => QueryKey;
  queryFn: (team: Team, context: QueryFunctionContext) => Promise<T>;
  gcTime?: number;
}): QueryState<T> {
  const { queryKey, queryFn, gcTime } = options;
  const choice = useTeam();
  const team = choice.status === 'chosen' ? choice.team : undefined;
  return useLearningPathsQuery({
    queryKey: queryKey(team),
    enabled: choice.status !== 'loading',
    gcTime,
    queryFn: async context => {
      try {
        return await queryFn(team, context);
      } catch (cause) {
        const status = statusCodeOf(toError(cause));
        if (!team || (status !== 403 && status !== 404)) {
          throw cause;
        }
        return queryFn(undefined, context);
      }
    },
  });
}
