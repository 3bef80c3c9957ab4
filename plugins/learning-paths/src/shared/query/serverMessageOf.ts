import { ResponseError, toError } from '@backstage/errors';

/** What the server said went wrong, rather than only that it answered with a 500. */
export function serverMessageOf(failure: unknown): string {
  const error = toError(failure);
  return error instanceof ResponseError ? error.cause.message : error.message;
}
