import { isNotModified } from './conditional';
import { RouteOptions } from './types';

export function addSeriesRoutes({
  router,
  httpAuth,
  library,
}: RouteOptions): void {
  router.get('/series', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { team } = request.query;
    const version = await library.version({ credentials, team });
    if (!isNotModified(request, response, version)) {
      response.json(
        await library.listSeries({ credentials, ...request.query }),
      );
    }
  });

  router.get('/series/:slug', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { slug } = request.params;
    const { team } = request.query;
    const version = await library.version({ credentials, team });
    if (!isNotModified(request, response, version)) {
      response.json(await library.getSeries({ credentials, team, slug }));
    }
  });
}
