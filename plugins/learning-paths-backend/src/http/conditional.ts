import { Request, Response } from 'express';
import { readTags } from './entityTags';

/**
 * Answers 304 where the caller has the answer already.
 *
 * @param version - names everything that an answer to this caller can show
 * @returns whether the answer is given
 */
export function isNotModified(
  request: Pick<Request, 'headers'>,
  response: Pick<Response, 'setHeader' | 'vary' | 'status' | 'end'>,
  version: string,
): boolean {
  response.setHeader('ETag', `W/"${version}"`);
  setPrivate(response);
  const known = readTags(request.headers['if-none-match']);
  const isKnown = known === '*' || (known?.includes(version) ?? false);
  if (isKnown) {
    response.status(304).end();
  }
  return isKnown;
}

/** Answers differ by caller, and must be asked for anew each time. */
export function setPrivate(
  response: Pick<Response, 'setHeader' | 'vary'>,
): void {
  response.setHeader('Cache-Control', 'private, no-cache');
  // Added to what is there: CORS varies by origin.
  response.vary('Authorization');
  response.vary('Cookie');
}

/** The answer will be another before its version is: no cache is to name it by that. */
export function withoutVersion(response: Pick<Response, 'removeHeader'>): void {
  response.removeHeader('ETag');
}
