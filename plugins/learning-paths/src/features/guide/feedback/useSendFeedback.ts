import { useApi } from '@backstage/core-plugin-api';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { useLearningPathsMutation } from '../../../shared/query/useLearningPathsMutation';

/** Writes to the owner of a guide; the mutation takes the words. */
export function useSendFeedback(path: string) {
  const api = useApi(learningPathsApiRef);
  return useLearningPathsMutation({
    mutationFn: (text: string) => api.sendGuideFeedback({ path, text }),
  });
}
