import { DEFAULT_NAMESPACE, parseEntityRef } from '@backstage/catalog-model';
import { drawingVersion, drawMap } from '../library/map/drawMap';
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

  router.get('/series/:slug/map.svg', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
      allowLimitedAccess: true,
    });
    const { team, theme = 'light' } = request.query;
    const reading = await library.open({
      credentials,
      team: team && parseTeam(team),
    });
    const version = `${reading.version}-${drawingVersion}`;
    if (!isNotModified(request, response, version)) {
      const picture = drawMap({
        series: reading.getTree(request.params),
        team: team && nameOf(team),
        theme,
      });
      response.setHeader('Content-Type', 'image/svg+xml; charset=utf-8');
      // For HEAD too, which has no body to count.
      response.setHeader('Content-Length', Buffer.byteLength(picture));
      response.end(picture);
    }
  });
}

/** Short enough for a heading, and the same for whoever asks. */
function nameOf(team: string): string {
  const { namespace, name } = parseEntityRef(parseTeam(team));
  return namespace === DEFAULT_NAMESPACE ? name : `${namespace}/${name}`;
}
