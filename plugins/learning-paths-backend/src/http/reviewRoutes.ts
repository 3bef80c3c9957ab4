import { parseTeam } from './parseTeam';
import { tellVersion, versionMatched, versionSeen } from './reviewVersions';
import { RouteOptions } from './types';

/**
 * All that is known of a request is that it came over HTTP: the pages use the same routes
 * with the same tokens as any program, and what a header says of itself is no knowledge.
 */
const channel = 'api';

export function addReviewRoutes({
  router,
  httpAuth,
  reviewReader,
  reviewWriter,
  guideChanges,
}: RouteOptions): void {
  router.get('/reviews', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const review = await reviewReader.get({
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
    const { review, isNew } = await reviewWriter.attest({
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
    const review = await reviewWriter.undo({
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
    const results = await reviewWriter.attestSection({
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
    const { from, to, preview } = request.body;
    const { result } = await reviewWriter.transfer({
      credentials,
      http: request,
      request: { from: from.map(parseTeam), to: parseTeam(to), preview },
    });
    response.json(result);
  });

  router.get('/reviews/history', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { limit = 100, cursor } = request.query;
    response.json(
      await reviewReader.history({
        credentials,
        limit,
        cursor,
        ...targetOf(request.query),
      }),
    );
  });

  router.get('/guides/changes', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    response.json(await guideChanges.find({ credentials, ...request.query }));
  });

  router.get('/guides/changes/summary', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    response.json(
      await guideChanges.summarise({ credentials, ...request.query }),
    );
  });
}

function targetOf({ team, path }: { team: string; path: string }) {
  return { team: parseTeam(team), path };
}
