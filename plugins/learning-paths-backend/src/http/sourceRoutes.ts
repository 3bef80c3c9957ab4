import { RouteOptions } from './types';

export function addSourceRoutes({
  router,
  httpAuth,
  sources,
  sourceRefresher,
}: RouteOptions): void {
  router.get('/sources', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    response.json(await sources.list({ credentials }));
  });

  router.post('/sources/:id/refresh', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { id } = request.params;
    response.json(
      await sourceRefresher.refresh({ credentials, http: request, id }),
    );
  });

  router.get('/diagnostics', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { limit = 100, ...filter } = request.query;
    response.json(
      await sources.listDiagnostics({ credentials, limit, ...filter }),
    );
  });
}
