import { useApi } from '@backstage/core-plugin-api';
import { GuideChanges } from '@learning-paths/backstage-plugin-learning-paths-common';
import { keys } from '../../../shared/query/keys';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { QueryState } from '../../../shared/query/queryState';
import { useLearningPathsQuery } from '../../../shared/query/useLearningPathsQuery';

/**
 * What changed in a guide since a text.
 *
 * @param now - digest of today's text; a new one is a reason to ask again
 */
export function useChanges(
  path: string,
  since: string,
  now: string,
): QueryState<GuideChanges> {
  const api = useApi(learningPathsApiRef);
  return useLearningPathsQuery({
    queryKey: keys.changes({ path, since, now }),
    queryFn: ({ signal }) => api.getChanges({ path, since }, { signal }),
    live: false,
  });
}
