import { toError } from '@backstage/errors';
import { useCallback, useEffect, useState } from 'react';

/** Where a request stands, when it did not simply succeed. */
export type Problem =
  | { status: 'forbidden' }
  | { status: 'notFound' }
  | { status: 'error'; error: Error; retry: () => void };

/**
 * Where a request stands. `ready` with `refreshing` keeps what was shown before on the
 * page while the next answer is on its way, so that going from guide to guide does not flash.
 */
export type RequestState<T> =
  | { status: 'loading' }
  | { status: 'ready'; value: T; refreshing: boolean }
  | Problem;

type Outcome<T> =
  | { kind: 'none' }
  | { kind: 'value'; load: Load<T>; value: T }
  | { kind: 'failure'; load: Load<T>; error: Error };

type Load<T> = (signal: AbortSignal) => Promise<T>;

function statusCodeOf(error: Error): number | undefined {
  return 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;
}

function problemOf(error: Error, retry: () => void): Problem {
  switch (statusCodeOf(error)) {
    case 401:
    case 403:
      return { status: 'forbidden' };
    case 404:
      return { status: 'notFound' };
    default:
      return { status: 'error', error, retry };
  }
}

/**
 * Runs `load` once, and again when it is another function (memoise it) or on retry.
 * A request that is no longer wanted is ended.
 */
export function useRequest<T>(load: Load<T>): RequestState<T> {
  const [outcome, setOutcome] = useState<Outcome<T>>({ kind: 'none' });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => {
    setOutcome({ kind: 'none' });
    setAttempt(count => count + 1);
  }, []);

  useEffect(() => {
    const controller = new AbortController();
    const settle = (next: Outcome<T>) => {
      if (!controller.signal.aborted) {
        setOutcome(next);
      }
    };
    load(controller.signal).then(
      value => settle({ kind: 'value', load, value }),
      error => settle({ kind: 'failure', load, error: toError(error) }),
    );
    return () => controller.abort();
  }, [load, attempt]);

  if (outcome.kind === 'value') {
    return {
      status: 'ready',
      value: outcome.value,
      refreshing: outcome.load !== load,
    };
  }
  if (outcome.kind === 'failure' && outcome.load === load) {
    return problemOf(outcome.error, retry);
  }
  return { status: 'loading' };
}
