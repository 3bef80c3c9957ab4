import { QueryKey } from '@tanstack/react-query';
import { useLearningPathsClient } from './queryClient';
import { NOT_LIVE } from './refresh';
import { useCurrentUser } from './useCurrentUser';
import { useLiveUpdates } from './useLiveUpdates';
import { useShownState } from './useShownState';

/** What is asked for, and whether it is kept up to date. */
export interface Question {
  /** One of `keys`; who reads is added to it. */
  queryKey: QueryKey;
  /** False as long as nobody wants to know. */
  enabled?: boolean;
  /**
   * False for what is not asked for again when something may have changed: what cannot
   * change, and lists that would move under the reader's eyes.
   */
  live?: boolean;
}

/** What all of our queries have in common, paged or not. */
export function useQueryScope(question: Question) {
  const { enabled = true, live = true } = question;
  const client = useLearningPathsClient();
  const user = useCurrentUser()?.entityRef;
  // Nobody ever sees what somebody else was answered.
  const queryKey = [...question.queryKey, user];
  const { hasFailed, stateOf } = useShownState(queryKey);
  useLiveUpdates(client, live && enabled);

  /** The answer to another question of the same reader stays until this one is answered. */
  const keepPrevious = <T>(
    previous: T | undefined,
    query: { queryKey: QueryKey } | undefined,
  ) => (query?.queryKey.at(-1) === user ? previous : undefined);

  return {
    client,
    stateOf,
    shared: {
      queryKey,
      enabled: enabled && user !== undefined,
      meta: live ? undefined : NOT_LIVE,
      placeholderData: hasFailed ? undefined : keepPrevious,
    },
  };
}
