import { useApi } from '@backstage/core-plugin-api';
import { GuideChanges } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useCallback } from 'react';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { RequestState, useRequest } from '../../../shared/query/useRequest';

/**
 * What changed in a guide since a text.
 *
 * @param now - digest of today's text; a new one is a reason to ask again
 */
export function useChanges(
  path: string,
  since: string,
  now: string,
): RequestState<GuideChanges> {
  const api = useApi(learningPathsApiRef);
  return useRequest(
    useCallback(
      (signal: AbortSignal) => api.getChanges({ path, since }, { signal }),
      // eslint-disable-next-line react-hooks/exhaustive-deps
      [api, path, since, now],
    ),
    { live: false },
  );
}
