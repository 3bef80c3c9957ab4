import { parseTeam } from './parseTeam';
import { RouteOptions } from './types';

/** What people do that others are told of. */
export function addDeedRoutes({
  router,
  httpAuth,
  reminders,
  feedback,
}: RouteOptions): void {
  router.get(
    '/teams/:kind/:namespace/:name/reminders',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      response.json(
        await reminders.getState({
          credentials,
          team: teamOf(request.params),
          series: request.query.series,
        }),
      );
    },
  );

  router.post(
    '/teams/:kind/:namespace/:name/reminders',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user'],
      });
      response.json(
        await reminders.remind({
          credentials,
          http: request,
          team: teamOf(request.params),
          series: request.body.series,
        }),
      );
    },
  );

  router.post('/guides/feedback', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    response.json(
      await feedback.send({
        credentials,
        http: request,
        path: request.query.path,
        text: request.body.text,
      }),
    );
  });
}

function teamOf(params: { kind: string; namespace: string; name: string }) {
  return parseTeam(`${params.kind}:${params.namespace}/${params.name}`);
}
