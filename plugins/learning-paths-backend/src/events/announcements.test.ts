import { createBackendPlugin } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import {
  eventsServiceFactory,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import request from 'supertest';
import { smallContent } from '../__testUtils__/content';
import { as, otherTeam, people, team } from '../__testUtils__/people';
import { startLearningPaths } from '../__testUtils__/startLearningPaths';

jest.setTimeout(60_000);

describe('what is told of reviews', () => {
  const content = createMockDirectory({ content: smallContent });
  const path = '/guides/storage';

  it('audits each write, failed ones too, and publishes those that worked', async () => {
    const heard: unknown[] = [];
    const listener = createBackendPlugin({
      pluginId: 'listener',
      register: env =>
        env.registerInit({
          deps: { events: eventsServiceRef },
          init: ({ events }) =>
            events.subscribe({
              id: 'listener',
              topics: ['learning-paths.review'],
              onEvent: async ({ eventPayload }) => {
                heard.push(eventPayload);
              },
            }),
        }),
    });
    const success = jest.fn();
    const fail = jest.fn();
    const auditor = mockServices.auditor.mock({
      // What is read of the sources is heard of too.
      createEvent: async ({ eventId }) =>
        eventId === 'review-write'
          ? { success, fail }
          : { success: async () => {}, fail: async () => {} },
    });
    const { server, get } = await startLearningPaths({
      content,
      config: { reviews: { stewards: ['group:default/stewards'] } },
      features: [...people, listener, auditor.factory, eventsServiceFactory],
    });
    const digests = new Map<string, string>(
      (await get('/guides/list')).body.items.map(
        (guide: { path: string; digest: string }) => [guide.path, guide.digest],
      ),
    );
    const write = (method: 'put' | 'delete', who: string) =>
      request(server)
        [method]('/api/learning-paths/reviews')
        .query({ team, path })
        .set('Authorization', as(who));
    const attest = (who: string) =>
      write('put', who)
        .set('If-None-Match', '*')
        .send({ outcome: 'reviewed', digest: digests.get(path) });

    expect((await attest('out')).status).toBe(403);
    expect(fail).toHaveBeenCalledTimes(1);
    expect((await attest('ana')).status).toBe(201);
    expect((await attest('ana')).status).toBe(200);
    expect((await write('delete', 'ana').set('If-Match', '"1"')).status).toBe(
      204,
    );

    expect(success).toHaveBeenCalledTimes(3);
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'review-write',
      severityLevel: 'medium',
      request: expect.objectContaining({ method: 'PUT' }),
      meta: {
        action: 'attest',
        team,
        path,
        by: 'user:default/ana',
        outcome: 'reviewed',
      },
    });
    // The repeated request is no news.
    expect(heard).toMatchObject([
      { action: 'attest', team, path, outcome: 'reviewed', version: 1 },
      { action: 'undo', team, path },
    ]);

    const post = (who: string, route: string, body: object) =>
      request(server)
        .post(`/api/learning-paths/reviews/${route}`)
        .set('Authorization', as(who))
        .send(body);
    const sectionOf = (...paths: string[]) => ({
      series: 'platform',
      section: 'Networking',
      guides: paths.map(of => ({ path: of, digest: digests.get(of) })),
    });
    heard.length = 0;
    success.mockClear();
    const all = sectionOf('/guides/networking', '/guides/calico');
    const attestAll = () => post('ana', `section?team=${team}`, all);
    expect((await attestAll()).status).toBe(200);
    expect((await attestAll()).status).toBe(200);
    const transfer = () =>
      post('sam', 'transfer', { from: [team], to: otherTeam });
    expect((await transfer()).status).toBe(200);
    expect((await transfer()).status).toBe(200);

    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'review-write',
      severityLevel: 'medium',
      request: expect.objectContaining({ method: 'POST' }),
      meta: {
        action: 'section',
        by: 'user:default/ana',
        team,
        series: 'platform',
        section: 'Networking',
        guides: ['/guides/networking', '/guides/calico'],
      },
    });
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'review-write',
      severityLevel: 'medium',
      request: expect.objectContaining({ method: 'POST' }),
      meta: {
        action: 'transfer',
        by: 'user:default/sam',
        team: otherTeam,
        from: [team],
      },
    });
    expect(success.mock.calls).toEqual([
      [undefined],
      [undefined],
      [{ meta: { inherited: 2 } }],
      [{ meta: { inherited: 0 } }],
    ]);
    expect(heard).toEqual([
      {
        action: 'section',
        team,
        series: 'platform',
        section: 'Networking',
        guides: ['/guides/networking', '/guides/calico'],
        outcome: 'reviewed',
        reviewedBy: 'user:default/ana',
        capacity: 'member',
      },
      { action: 'transfer', team: otherTeam, from: [team] },
    ]);
  });
});
