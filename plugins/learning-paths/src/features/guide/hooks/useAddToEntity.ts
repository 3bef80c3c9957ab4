import { useApi } from '@backstage/core-plugin-api';
import { keys } from '../../../shared/query/keys';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { useLearningPathsClient } from '../../../shared/query/queryClient';
import { refresh } from '../../../shared/query/refresh';
import { useLearningPathsMutation } from '../../../shared/query/useLearningPathsMutation';

/** Links a guide to an entity; it is done when the page shows what it applies to now. */
export function useAddToEntity(path: string) {
  const api = useApi(learningPathsApiRef);
  const client = useLearningPathsClient();
  return useLearningPathsMutation({
    mutationFn: ({ entityRef, note }: { entityRef: string; note: string }) =>
      api.addEntityGuide({ entityRef, path, note: note.trim() || undefined }),
    onSuccess: () => refresh(client, keys.guideEntities(path)),
  });
}
