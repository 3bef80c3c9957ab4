import { useApi } from '@backstage/core-plugin-api';
import { keys } from '../../../shared/query/keys';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { useLearningPathsClient } from '../../../shared/query/queryClient';
import { refresh } from '../../../shared/query/refresh';
import { serverMessageOf } from '../../../shared/query/serverMessageOf';
import { useLearningPathsMutation } from '../../../shared/query/useLearningPathsMutation';

/** What the last refresh of a source that the reader asked for came to. */
export type Refresh =
  | { status: 'none' }
  | { status: 'running'; source: string }
  | { status: 'done'; source: string }
  | { status: 'failed'; source: string; message: string };

/** Has the server read a source again; it is done when the page shows what came of it. */
export function useRefreshSource(): {
  refresh: Refresh;
  refreshSource: (id: string) => void;
} {
  const api = useApi(learningPathsApiRef);
  const client = useLearningPathsClient();
  const mutation = useLearningPathsMutation({
    mutationFn: (source: string) => api.refreshSource(source),
    onSuccess: () => refresh(client, keys.health()),
  });
  const refreshed = (): Refresh => {
    switch (mutation.status) {
      case 'pending':
        return { status: 'running', source: mutation.variables };
      case 'success':
        return { status: 'done', source: mutation.variables };
      case 'error':
        return {
          status: 'failed',
          source: mutation.variables,
          message: serverMessageOf(mutation.error),
        };
      default:
        return { status: 'none' };
    }
  };
  return { refresh: refreshed(), refreshSource: mutation.mutate };
}
