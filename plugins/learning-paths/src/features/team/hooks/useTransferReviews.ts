import { useApi } from '@backstage/core-plugin-api';
import { TransferResult } from '@learning-paths/backstage-plugin-learning-paths-common';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';

/** Has one team take over the reviews of others; all are entity refs. */
export function useTransferReviews(): (transfer: {
  from: string[];
  to: string;
}) => Promise<TransferResult> {
  const api = useApi(learningPathsApiRef);
  return transfer => api.transferReviews(transfer);
}
