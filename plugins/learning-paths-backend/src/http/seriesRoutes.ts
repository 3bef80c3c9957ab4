import { isNotModified, withoutVersion } from './conditional';
import { parseEntity } from './parseEntity';
import { parseTeam } from './parseTeam';
import { RouteOptions } from './types';

export function addSeriesRoutes({
  router,
  httpAuth,
  library,
}: RouteOptions): void {
  router.get('/series', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { team, owner, ...filter } = request.query;
    const reading = await library.open({
      credentials,
      team: team && parseTeam(team),
    });
    if (!isNotModified(request, response, reading.version)) {
      response.json(
        await reading.listSeries({
          ...filter,
          owner: owner && parseEntity(owner, 'group'),
        }),
      );
    }
  });

  router.get('/series/:slug', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { team } = request.query;
    const reading = await library.open({
      credentials,
      team: team && parseTeam(team),
    });
    if (!isNotModified(request, response, reading.version)) {
      const series = await reading.getSeries(request.params);
      if (series.isPlain) {
        withoutVersion(response);
      }
      response.json(series);
    }
  });
}
