import { teamInPath } from './parseTeam';
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
          team: teamInPath(request.params),
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
          team: teamInPath(request.params),
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
