/** Why there is nothing to show. */
export type Problem =
  | { status: 'forbidden' }
  | { status: 'notFound' }
  | { status: 'error'; error: Error; retry: () => void };

/**
 * What a component renders of a query. `ready` with `refreshing` keeps what was shown before
 * on the page while the answer to the next question is on its way, so that going from guide
 * to guide does not flash.
 */
export type QueryState<T> =
  | { status: 'loading' }
  | {
      status: 'ready';
      value: T;
      refreshing: boolean;
      /**
       * Asks again without a flash, and gives the answer; what is there stays, unless it is
       * gone or forbidden now.
       */
      reload: () => Promise<T | undefined>;
    }
  | Problem;

/** The HTTP status that a server refused with; undefined where none answered. */
export function statusCodeOf(error: Error): number | undefined {
  return 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;
}

export function problemOf(error: Error, retry: () => void): Problem {
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
