import { InputError } from '@backstage/errors';
import { Review } from '@learning-paths/backstage-plugin-learning-paths-common';
import { Response } from 'express';
import { SeenVersion } from '../reviews/types';
import { shortHash } from '../util/sha256';
import { setPrivate } from './conditional';
import { readTags } from './entityTags';
import { parseTeam } from './parseTeam';
import { RouteOptions } from './types';

/**
 * All that is known of a request is that it came over HTTP: the pages use the same routes
 * with the same tokens as any program, and what a header says of itself is no knowledge.
 */
const channel = 'api';

export function addReviewRoutes({
  router,
  httpAuth,
  reviews,
}: RouteOptions): void {
  router.get('/reviews', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const review = await reviews.get({
      credentials,
      ...targetOf(request.query),
    });
    tellVersion(response, review.version, review);
    response.json(review);
  });

  router.put('/reviews', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const { review, isNew } = await reviews.attest({
      credentials,
      http: request,
      ...targetOf(request.query),
      version: versionSeen(request.headers),
      request: request.body,
      channel,
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
      http: request,
      ...targetOf(request.query),
      version: versionMatched(request.headers),
      channel,
    });
    if (review) {
      tellVersion(response, review.version);
      response.json(review);
    } else {
      response.status(204).end();
    }
  });

  router.post('/reviews/section', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const results = await reviews.attestSection({
      credentials,
      http: request,
      team: parseTeam(request.query.team),
      request: request.body,
      channel,
    });
    response.json({ items: results.map(({ review }) => review) });
  });

  router.post('/reviews/transfer', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const { from, to } = request.body;
    const { result } = await reviews.transfer({
      credentials,
      http: request,
      request: { from: from.map(parseTeam), to: parseTeam(to) },
    });
    response.json(result);
  });

  router.get('/reviews/history', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { limit = 100, cursor } = request.query;
    response.json(
      await reviews.history({
        credentials,
        limit,
        cursor,
        ...targetOf(request.query),
      }),
    );
  });

  router.get('/guides/changes', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    response.json(await reviews.changes({ credentials, ...request.query }));
  });
}

function targetOf({ team, path }: { team: string; path: string }) {
  return { team: parseTeam(team), path };
}

type Headers = Record<string, string | string[] | undefined>;

/**
 * The version of the review that the caller saw, by `If-Match`, or undefined for "there is
 * none" by `If-None-Match: *`.
 *
 * @throws InputError when neither is there
 */
function versionSeen(headers: Headers): SeenVersion | undefined {
  return readTags(headers['if-none-match']) === '*'
    ? undefined
    : versionMatched(headers);
}

/** A tag that is none of ours names no version, hence none that could be current. */
function versionMatched(headers: Headers): SeenVersion {
  const tags = readTags(headers['if-match']);
  if (tags === undefined) {
    throw new InputError(
      'Say which state of the review you saw: "If-None-Match: *" for none, else "If-Match" with its version',
    );
  }
  if (tags === '*') {
    return 'any';
  }
  return tags.flatMap(tag => {
    const [, version] = /^(\d{1,9})(?:-[0-9a-f]{1,64})?$/.exec(tag) ?? [];
    return version === undefined ? [] : [Number(version)];
  });
}

/**
 * Tells the version for `If-Match`. An answer that clients may keep names all that it
 * shows too, since a status moves with the text and with time.
 */
function tellVersion(
  response: Pick<Response, 'setHeader' | 'vary'>,
  version: number,
  shown?: Review,
) {
  const suffix = shown ? `-${shortHash(shown, 16)}` : '';
  response.setHeader('ETag', `"${version}${suffix}"`);
  setPrivate(response);
}
