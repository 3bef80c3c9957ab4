import { useApi } from '@backstage/core-plugin-api';
import { EntityGuides } from '@learning-paths/backstage-plugin-learning-paths-common';
import { keys } from '../../../shared/query/keys';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { QueryState } from '../../../shared/query/queryState';
import { useLearningPathsQuery } from '../../../shared/query/useLearningPathsQuery';

/** The guides that apply to an entity, and where its owner stands. */
export function useEntityGuides(entityRef: string): QueryState<EntityGuides> {
  const api = useApi(learningPathsApiRef);
  return useLearningPathsQuery({
    queryKey: keys.entityGuides(entityRef),
    queryFn: ({ signal }) => api.getEntityGuides(entityRef, { signal }),
  });
}
