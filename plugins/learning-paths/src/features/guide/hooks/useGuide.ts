import { useApi } from '@backstage/core-plugin-api';
import { Guide } from '@learning-paths/backstage-plugin-learning-paths-common';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { RequestOptions, RequestState } from '../../../shared/query/useRequest';
import { useTeamRequest } from '../../../shared/team/useTeamRequest';

/** A text is not changed under the eyes of whoever reads it, or is about to attest to it. */
const OPTIONS: RequestOptions<Guide> = {
  disturbs: (shown, next) => shown.digest !== next.digest,
};

/**
 * One guide, and where the reader's team stands with it; with `series`, its place in that
 * series too.
 */
export function useGuide(path: string, series?: string): RequestState<Guide> {
  const api = useApi(learningPathsApiRef);
  return useTeamRequest(
    (team, signal) => api.getGuide({ path, series, team }, { signal }),
    [api, path, series],
    OPTIONS,
  );
}
