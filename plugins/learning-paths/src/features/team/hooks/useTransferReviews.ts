import { useApi } from '@backstage/core-plugin-api';
import { keys } from '../../../shared/query/keys';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { useLearningPathsClient } from '../../../shared/query/queryClient';
import { refresh } from '../../../shared/query/refresh';
import { useLearningPathsMutation } from '../../../shared/query/useLearningPathsMutation';

/**
 * Has a team take over the reviews of others, whose entity refs the mutation takes.
 *
 * @param team - entity ref
 */
export function useTransferReviews(team: string) {
  const api = useApi(learningPathsApiRef);
  const client = useLearningPathsClient();
  return useLearningPathsMutation({
    mutationFn: (from: string[]) => api.transferReviews({ from, to: team }),
    onSuccess: () => {
      // The outcome need not wait for the page behind it.
      void refresh(client, keys.teamReport({ team }));
    },
  });
}
