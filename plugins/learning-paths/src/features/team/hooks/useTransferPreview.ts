import { useApi } from '@backstage/core-plugin-api';
import { keys } from '../../../shared/query/keys';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { useLearningPathsQuery } from '../../../shared/query/useLearningPathsQuery';

/**
 * What a team would take over from others.
 *
 * @param options - entity refs; nothing is asked without any in `from`
 */
export function useTransferPreview(options: { from: string[]; to: string }) {
  const api = useApi(learningPathsApiRef);
  return useLearningPathsQuery({
    queryKey: keys.transferPreview(options),
    queryFn: ({ signal }) =>
      api.transferReviews({ ...options, preview: true }, { signal }),
    enabled: options.from.length > 0,
    gcTime: 0,
  });
}
