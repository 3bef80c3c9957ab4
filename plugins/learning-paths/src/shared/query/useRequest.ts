import { toError } from '@backstage/errors';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLive } from './useLive';

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
      /** The server has another answer, which would disturb the reader; `reload` shows it. */
      outdated: boolean;
      /**
       * Asks again without a flash, and gives the answer; what is there stays, unless it is
       * gone or forbidden now.
       */
      reload: () => Promise<T | undefined>;
    }
  | Problem;

/** How a request is kept up to date. */
export interface RequestOptions<T> {
  /**
   * False where nobody should be told of changes at once: for what does not change, and
   * for what has further pages that hang on the first.
   */
  live?: boolean;
  /** Whether to put `next` in the place of what is shown, unasked, would disturb the reader. */
  disturbs?: (shown: T, next: T) => boolean;
}

type Outcome<T> =
  | { kind: 'none' }
  | { kind: 'value'; load: Load<T>; value: T; outdated: boolean }
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

const isSame = (one: unknown, other: unknown) =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * Runs `load` once, and again when it is another function (memoise it), on retry, and
 * quietly when something may have changed. A request that is no longer wanted is ended.
 * While there is no function yet, it waits.
 */
export function useRequest<T>(
  load: Load<T> | undefined,
  options: RequestOptions<T> = {},
): RequestState<T> {
  const { live = true, disturbs } = options;
  const [outcome, setOutcome] = useState<Outcome<T>>({ kind: 'none' });
  const [attempt, setAttempt] = useState(0);
  // Requests by the order in which they went out: an earlier one may answer last.
  const sent = useRef(0);
  const shown = useRef(0);
  const current = useRef(load);
  const judge = useRef(disturbs);
  useEffect(() => {
    current.current = load;
    judge.current = disturbs;
  });

  const retry = useCallback(() => {
    setOutcome({ kind: 'none' });
    setAttempt(count => count + 1);
  }, []);

  const ask = useCallback(
    async (isAskedFor: boolean) => {
      if (!load) {
        return undefined;
      }
      sent.current += 1;
      const turn = sent.current;
      const settle = (next: (before: Outcome<T>) => Outcome<T>) => {
        if (current.current === load && turn > shown.current) {
          shown.current = turn;
          setOutcome(next);
        }
      };
      try {
        const value = await load(new AbortController().signal);
        settle(before => {
          if (before.kind !== 'value' || before.load !== load) {
            return { kind: 'value', load, value, outdated: false };
          }
          if (isSame(before.value, value)) {
            return before.outdated ? { ...before, outdated: false } : before;
          }
          return !isAskedFor && judge.current?.(before.value, value)
            ? { ...before, outdated: true }
            : { ...before, value, outdated: false };
        });
        return value;
      } catch (cause) {
        const error = toError(cause);
        const status = statusCodeOf(error);
        // Nobody asked, so nobody is sent to sign in again in the middle of a sentence.
        const isGone = isAskedFor
          ? problemOf(error, retry).status !== 'error'
          : status === 403 || status === 404;
        if (isGone) {
          settle(() => ({ kind: 'failure', load, error }));
        }
        return undefined;
      }
    },
    [load, retry],
  );
  const reload = useCallback(() => ask(true), [ask]);
  useLive(
    useCallback(() => ask(false), [ask]),
    live && load !== undefined,
  );

  useEffect(() => {
    if (!load) {
      return undefined;
    }
    const controller = new AbortController();
    sent.current += 1;
    const turn = sent.current;
    const settle = (next: Outcome<T>) => {
      if (!controller.signal.aborted && turn > shown.current) {
        shown.current = turn;
        setOutcome(next);
      }
    };
    load(controller.signal).then(
      value => settle({ kind: 'value', load, value, outdated: false }),
      error => settle({ kind: 'failure', load, error: toError(error) }),
    );
    return () => controller.abort();
  }, [load, attempt]);

  if (outcome.kind === 'value') {
    const { value, outdated } = outcome;
    const refreshing = outcome.load !== load;
    return { status: 'ready', value, refreshing, outdated, reload };
  }
  if (outcome.kind === 'failure' && outcome.load === load) {
    return problemOf(outcome.error, retry);
  }
  return { status: 'loading' };
}
