import { Request, Response } from 'express';

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
  const etag = `W/"${version}"`;
  response.setHeader('ETag', etag);
  // Answers differ by caller, and must be asked for anew each time.
  response.setHeader('Cache-Control', 'private, no-cache');
  // Added to what is there: CORS varies by origin.
  response.vary('Authorization');
  response.vary('Cookie');
  const known = request.headers['if-none-match'];
  const isKnown =
    known?.split(',').some(tag => sameTag(tag.trim(), etag)) ?? false;
  if (isKnown) {
    response.status(304).end();
  }
  return isKnown;
}

function sameTag(given: string, etag: string): boolean {
  const strong = (tag: string) => tag.replace(/^W\//, '');
  return given === '*' || strong(given) === strong(etag);
}
