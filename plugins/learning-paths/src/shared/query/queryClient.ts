import { useApi } from '@backstage/core-plugin-api';
import { LearningPathsApi } from '@learning-paths/backstage-plugin-learning-paths-common';
import { MutationCache, QueryClient } from '@tanstack/react-query';
import { learningPathsApiRef } from './learningPathsApiRef';
import { forgetUnseen } from './refresh';

/** In milliseconds: how long an answer is kept that is no longer on the page. */
const KEPT = 60_000;

function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: {
        gcTime: KEPT,
        // Whoever waits is told what went wrong, and can try again themselves.
        retry: false,
        // A browser that takes itself to be offline may still reach an intranet.
        networkMode: 'always',
        // Our signals say when to look again; a switch of windows says nothing.
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { gcTime: KEPT, retry: false, networkMode: 'always' },
    },
    mutationCache: new MutationCache({ onSuccess: () => forgetUnseen(client) }),
  });
  return client;
}

const clients = new WeakMap<LearningPathsApi, QueryClient>();

/**
 * What this app knows from the server. Pages, cards, tabs and widgets share it, in either
 * frontend system, because they share the API; two apps in one page, or two tests, do not.
 */
export function useLearningPathsClient(): QueryClient {
  const api = useApi(learningPathsApiRef);
  const known = clients.get(api);
  if (known) {
    return known;
  }
  const client = createQueryClient();
  clients.set(api, client);
  return client;
}
