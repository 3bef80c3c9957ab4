import { useApi } from '@backstage/core-plugin-api';
import { ChangesSummary } from '@learning-paths/backstage-plugin-learning-paths-common';
import { keys } from '../../../shared/query/keys';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { QueryState } from '../../../shared/query/queryState';
import { useLearningPathsQuery } from '../../../shared/query/useLearningPathsQuery';

/**
 * How much changed in a guide since a text.
 *
 * @param now - digest of today's text; a new one is a reason to ask again
 */
export function useChangesSummary(
  path: string,
  since: string,
  now: string,
): QueryState<ChangesSummary> {
  const api = useApi(learningPathsApiRef);
  return useLearningPathsQuery({
    queryKey: keys.changesSummary({ path, since, now }),
    queryFn: ({ signal }) => api.getChangesSummary({ path, since }, { signal }),
    live: false,
  });
}
