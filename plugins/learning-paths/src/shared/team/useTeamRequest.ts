import { toError } from '@backstage/errors';
import { useMemo } from 'react';
import {
  RequestOptions,
  RequestState,
  statusCodeOf,
  useRequest,
} from '../query/useRequest';
import { useTeam } from './useTeam';

/**
 * Asks on behalf of the reader's team, once it is known which. Where the server refuses a
 * team (nobody knows it, or the reader may not see its reviews) the page is read without.
 *
 * @param dependencies - what the request depends on, beside the team
 */
export function useTeamRequest<T>(
  load: (team: string | undefined, signal: AbortSignal) => Promise<T>,
  dependencies: readonly unknown[],
  options?: RequestOptions<T>,
): RequestState<T> {
  const choice = useTeam();
  const waiting = choice.status === 'loading';
  const team = choice.status === 'chosen' ? choice.team : undefined;

  const request = useMemo(() => {
    if (waiting) {
      return undefined;
    }
    return async (signal: AbortSignal) => {
      try {
        return await load(team, signal);
      } catch (error) {
        const refused = [403, 404].includes(statusCodeOf(toError(error)) ?? 0);
        if (!team || !refused) {
          throw error;
        }
        return load(undefined, signal);
      }
    };
    // `load` is what the dependencies say.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [waiting, team, ...dependencies]);
  return useRequest(request, options);
}
