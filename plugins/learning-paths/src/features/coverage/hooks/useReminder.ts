import { useApi } from '@backstage/core-plugin-api';
import {
  Reminder,
  ReminderState,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { keys } from '../../../shared/query/keys';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { useLearningPathsClient } from '../../../shared/query/queryClient';
import { QueryState, statusCodeOf } from '../../../shared/query/queryState';
import { refresh } from '../../../shared/query/refresh';
import { useLearningPathsMutation } from '../../../shared/query/useLearningPathsMutation';
import { useLearningPathsQuery } from '../../../shared/query/useLearningPathsQuery';

/** A team and the path that it is reminded of. */
interface Asked {
  /** Entity ref. */
  team: string;
  /** Slug. */
  series: string;
}

/** What a reminder would say, whether the reader may send one, and how. */
export function useReminder(asked: Asked): {
  state: QueryState<ReminderState>;
  /** Sends it; where somebody else was quicker, the state says so afterwards. */
  send: () => Promise<Reminder | undefined>;
  isSending: boolean;
  failed: Error | null;
} {
  const api = useApi(learningPathsApiRef);
  const client = useLearningPathsClient();
  const queryKey = keys.reminder(asked);
  const state = useLearningPathsQuery({
    queryKey,
    queryFn: ({ signal }) => api.getReminder(asked, { signal }),
  });
  const mutation = useLearningPathsMutation({
    mutationFn: async (about: Asked) => {
      try {
        return await api.remindTeam(about);
      } catch (error) {
        if (error instanceof Error && statusCodeOf(error) === 409) {
          return undefined;
        }
        throw error;
      } finally {
        await refresh(client, queryKey);
      }
    },
  });
  return {
    state,
    send: () => mutation.mutateAsync(asked),
    isSending: mutation.isPending,
    failed: mutation.error,
  };
}
