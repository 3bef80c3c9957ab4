import { useApi } from '@backstage/core-plugin-api';
import { EntityGuides } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useMemo } from 'react';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { RequestState, useRequest } from '../../../shared/query/useRequest';

/** The guides that apply to an entity, and where its owner stands. */
export function useEntityGuides(entityRef: string): RequestState<EntityGuides> {
  const api = useApi(learningPathsApiRef);
  return useRequest(
    useMemo(
      () => (signal: AbortSignal) => api.getEntityGuides(entityRef, { signal }),
      [api, entityRef],
    ),
  );
}
