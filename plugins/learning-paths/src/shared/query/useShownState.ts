import { hashKey, QueryKey, QueryObserverResult } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf, QueryState, statusCodeOf } from './queryState';
import { untilTold } from './refresh';

interface Failure {
  /** Of the question that was not answered. */
  hash: string;
  error: Error;
  /** The reader asked again, and waits rather than sees this. */
  isRetried: boolean;
}

/** What we need of a result of TanStack's, whether it has pages or not. */
type Result<T> = Pick<
  QueryObserverResult<T>,
  'data' | 'error' | 'status' | 'isPlaceholderData' | 'refetch'
>;

/**
 * Whether an answer may not be shown any longer. A session that ran out is no such case:
 * nobody asked, so nobody is sent to sign in again in the middle of a sentence.
 */
const isGone = (error: Error) => [403, 404].includes(statusCodeOf(error) ?? 0);

/**
 * Decides what the reader sees of a query beyond what TanStack knows of it: a failure stays
 * until there is an answer, or until the reader asks again; and an answer stays while others
 * fail to come, unless it is gone or forbidden now.
 */
export function useShownState(queryKey: QueryKey) {
  const hash = hashKey(queryKey);
  const [failure, setFailure] = useState<Failure>();

  function stateOf<T>(result: Result<T>): QueryState<T> {
    const { status, data, error, isPlaceholderData } = result;
    const isAnswered = status === 'success' && !isPlaceholderData;
    const isKnown =
      failure?.error === error && failure?.hash === hash && !failure.isRetried;
    // State that follows from the result is set while rendering: nothing else is ever drawn.
    if (isAnswered && failure) {
      setFailure(undefined);
    } else if (error && !isKnown && (data === undefined || isGone(error))) {
      setFailure({ hash, error, isRetried: false });
    }
    if (failure?.hash === hash && !failure.isRetried && !isAnswered) {
      return problemOf(failure.error, () => {
        setFailure({ ...failure, isRetried: true });
        void result.refetch();
      });
    }
    if (data === undefined) {
      return { status: 'loading' };
    }
    return {
      status: 'ready',
      value: data,
      refreshing: isPlaceholderData,
      reload: async () => {
        const next = await result.refetch();
        if (next.error && statusCodeOf(next.error) === 401) {
          setFailure({ hash, error: next.error, isRetried: false });
        }
        await untilTold();
        return next.isSuccess ? next.data : undefined;
      },
    };
  }
  return { hasFailed: failure !== undefined, stateOf };
}
