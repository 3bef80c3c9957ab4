import { InputError } from '@backstage/errors';
import { Response } from 'express';
import { RouteOptions } from './types';

export function addReviewRoutes({
  router,
  httpAuth,
  reviews,
}: RouteOptions): void {
  router.get('/reviews', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const review = await reviews.get({ credentials, ...request.query });
    tellVersion(response, review.version);
    response.json(review);
  });

  router.put('/reviews', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const { review, isNew } = await reviews.attest({
      credentials,
      ...request.query,
      version: versionSeen(request.headers),
      request: request.body,
      channel: channelOf(request.headers),
    });
    tellVersion(response, review.version);
    response.status(isNew && review.version === 1 ? 201 : 200).json(review);
  });

  router.delete('/reviews', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const review = await reviews.undo({
      credentials,
      ...request.query,
      version: versionMatched(request.headers),
      channel: channelOf(request.headers),
    });
    if (review) {
      tellVersion(response, review.version);
      response.json(review);
    } else {
      response.status(204).end();
    }
  });

  router.get('/reviews/history', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { limit = 50, ...target } = request.query;
    response.json(await reviews.history({ credentials, limit, ...target }));
  });

  router.get('/guides/changes', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    response.json(await reviews.changes({ credentials, ...request.query }));
  });
}

type Headers = Record<string, string | string[] | undefined>;

/**
 * The version of the review that the caller saw: a number in `If-Match`, or undefined for
 * "there is none" by `If-None-Match: *`.
 *
 * @throws InputError when neither is there
 */
function versionSeen(headers: Headers): number | undefined {
  return headers['if-none-match'] === '*' ? undefined : versionMatched(headers);
}

function versionMatched(headers: Headers): number {
  const match = /^"?(\d{1,9})"?$/.exec(String(headers['if-match'] ?? ''));
  if (!match) {
    throw new InputError(
      'Say which state of the review you saw: "If-None-Match: *" for none, else "If-Match" with its version',
    );
  }
  return Number(match[1]);
}

/** Browsers send an Origin with what they write; programs have no reason to. */
function channelOf(headers: Headers): 'ui' | 'api' {
  return headers.origin || headers['sec-fetch-mode'] ? 'ui' : 'api';
}

function tellVersion(response: Pick<Response, 'setHeader'>, version: number) {
  response.setHeader('ETag', `"${version}"`);
  response.setHeader('Cache-Control', 'private, no-cache');
}
