import { isNotModified, withoutVersion } from './conditional';
import { parseTeam } from './parseTeam';
import { RouteOptions } from './types';

export function addGuideRoutes({
  router,
  httpAuth,
  library,
}: RouteOptions): void {
  router.get('/guides/list', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const reading = await library.open({ credentials });
    if (!isNotModified(request, response, reading.version)) {
      const { limit = 100, ...filter } = request.query;
      response.json(await reading.listGuides({ limit, ...filter }));
    }
  });

  router.get('/guides', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { path, series, team } = request.query;
    const reading = await library.open({
      credentials,
      team: team && parseTeam(team),
    });
    if (!isNotModified(request, response, reading.version)) {
      const guide = await reading.getGuide({ path, series });
      if (guide.isPlain) {
        withoutVersion(response);
      }
      response.json(guide);
    }
  });
}
