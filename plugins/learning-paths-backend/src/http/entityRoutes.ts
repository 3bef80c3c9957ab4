import { parseEntity, parseKind } from './parseEntity';
import { RouteOptions } from './types';

export function addEntityRoutes({
  router,
  httpAuth,
  links,
  linkWriter,
}: RouteOptions): void {
  router.get('/entities', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { kind, owner, system, limit = 100, ...filter } = request.query;
    response.json(
      await links.findEntities({
        credentials,
        limit,
        ...filter,
        kind: kind && parseKind(kind),
        owner: owner && parseEntity(owner, 'group'),
        system: system && parseEntity(system, 'system'),
      }),
    );
  });

  router.post('/entities/guides', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { entityRefs } = request.body;
    response.json(
      await links.listEntityCoverage({
        credentials,
        entityRefs: entityRefs.map(ref => parseEntity(ref)),
      }),
    );
  });

  router.get(
    '/entities/:kind/:namespace/:name/guides',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const entityRef = parseEntity(request.params);
      response.json(await links.getEntityGuides({ credentials, entityRef }));
    },
  );

  router.put(
    '/entities/:kind/:namespace/:name/guides',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user'],
      });
      const { guides } = await linkWriter.add({
        credentials,
        http: request,
        entityRef: parseEntity(request.params),
        path: request.query.path,
        note: request.body.note,
      });
      response.json(guides);
    },
  );

  router.delete(
    '/entities/:kind/:namespace/:name/guides',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user'],
      });
      const { guides } = await linkWriter.remove({
        credentials,
        http: request,
        entityRef: parseEntity(request.params),
        path: request.query.path,
      });
      response.json(guides);
    },
  );

  router.get('/guides/entities', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { kind, limit = 100, ...query } = request.query;
    response.json(
      await links.listGuideEntities({
        credentials,
        limit,
        ...query,
        kind: kind && parseKind(kind),
      }),
    );
  });
}
