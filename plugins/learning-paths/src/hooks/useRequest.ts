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
  | {
      status: 'ready';
      value: T;
      refreshing: boolean;
      /** Asks again without a flash; what is there stays, unless it is gone or forbidden now. */
      reload: () => Promise<void>;
    }
  | Problem;

type Outcome<T> =
  | { kind: 'none' }
  | { kind: 'value'; load: Load<T>; value: T }
  | { kind: 'failure'; load: Load<T>; error: Error };

type Load<T> = (signal: AbortSignal) => Promise<T>;

/** The HTTP status that a server refused with; undefined where none answered. */
export function statusCodeOf(error: Error): number | undefined {
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
 * A request that is no longer wanted is ended. While there is no function yet, it waits.
 */
export function useRequest<T>(load: Load<T> | undefined): RequestState<T> {
  const [outcome, setOutcome] = useState<Outcome<T>>({ kind: 'none' });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => {
    setOutcome({ kind: 'none' });
    setAttempt(count => count + 1);
  }, []);

  const reload = useCallback(async () => {
    if (!load) {
      return;
    }
    try {
      const value = await load(new AbortController().signal);
      setOutcome(before =>
        before.kind === 'value' && before.load === load
          ? { ...before, value }
          : before,
      );
    } catch (cause) {
      const error = toError(cause);
      if (problemOf(error, retry).status !== 'error') {
        setOutcome({ kind: 'failure', load, error });
      }
    }
  }, [load, retry]);

  useEffect(() => {
    if (!load) {
      return undefined;
    }
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
      reload,
    };
  }
  if (outcome.kind === 'failure' && outcome.load === load) {
    return problemOf(outcome.error, retry);
  }
  return { status: 'loading' };
}
