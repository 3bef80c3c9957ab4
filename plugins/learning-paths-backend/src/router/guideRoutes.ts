import { isNotModified } from './conditional';
import { RouteOptions } from './types';

export function addGuideRoutes({
  router,
  httpAuth,
  library,
}: RouteOptions): void {
  router.get('/guides/list', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const version = await library.version({ credentials });
    if (!isNotModified(request, response, version)) {
      const { limit = 100, ...filter } = request.query;
      response.json(
        await library.listGuides({ credentials, limit, ...filter }),
      );
    }
  });

  router.get('/guides', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { path, series, team } = request.query;
    const version = await library.version({ credentials, team });
    if (!isNotModified(request, response, version)) {
      response.json(
        await library.getGuide({ credentials, team, path, series }),
      );
    }
  });
}
