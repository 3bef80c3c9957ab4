import {
  AuditorEvent,
  DefaultAuditorService,
} from '@backstage/backend-defaults/auditor';
import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  eventsServiceFactory,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import request from 'supertest';
import { smallContent } from '../__testUtils__/content';
import { as, otherTeam, people, team } from '../__testUtils__/people';
import { startLearningPaths } from '../__testUtils__/startLearningPaths';

jest.setTimeout(60_000);

/** The auditor that Backstage has, which writes into a list instead of a log. */
function listeningAuditor() {
  const heard: AuditorEvent[] = [];
  const auditor = createServiceFactory({
    service: coreServices.auditor,
    deps: {
      auth: coreServices.auth,
      httpAuth: coreServices.httpAuth,
      plugin: coreServices.pluginMetadata,
    },
    factory: deps =>
      DefaultAuditorService.create(event => {
        heard.push(event);
      }, deps),
  });
  return { heard, auditor };
}

describe('what auditors hear', () => {
  const content = createMockDirectory({ content: smallContent });
  const path = '/guides/storage';

  async function start() {
    const { heard, auditor } = listeningAuditor();
    let publish = async (_: object) => {};
    const pusher = createBackendPlugin({
      pluginId: 'pusher',
      register: env =>
        env.registerInit({
          deps: { events: eventsServiceRef },
          init: async ({ events }) => {
            publish = eventPayload =>
              events.publish({ topic: 'github.push', eventPayload });
          },
        }),
    });
    const backend = await startLearningPaths({
      content,
      config: {
        sources: [
          { id: 'docs', type: 'file', target: content.path },
          {
            id: 'remote',
            type: 'url',
            mountAt: '/remote',
            target: 'https://git.invalid/o/guides/tree/main/content',
          },
        ],
        reviews: { stewards: ['group:default/stewards'] },
      },
      features: [...people, auditor, pusher, eventsServiceFactory],
    });
    const call = (
      who: string,
      method: 'get' | 'put' | 'delete' | 'post',
      route: string,
    ) =>
      request(backend.server)
        [method](`/api/learning-paths${route}`)
        .set('User-Agent', 'a-browser')
        .set('Authorization', as(who));
    return {
      ...backend,
      call,
      push: (payload: object) => publish(payload),
      /** What was heard since the last time, as far as it is about this. */
      heardOf: (eventId: string) =>
        heard
          .splice(0)
          .filter(event => event.eventId === eventId)
          .map(event => ({ ...event, actor: { ...event.actor } })),
    };
  }

  const refused = { status: 'failed', error: { name: 'NotAllowedError' } };

  it('names the person and the request of each write, of those that failed too', async () => {
    const { call, heardOf } = await start();
    const { digest } = (await call('ana', 'get', `/guides?path=${path}`)).body;
    const attest = (who: string) =>
      call(who, 'put', `/reviews?team=${team}&path=${path}`)
        .set('If-None-Match', '*')
        .send({ outcome: 'reviewed', digest });
    heardOf('review-write');

    expect((await attest('ana')).status).toBe(201);
    const by = (who: string, method: string) => ({
      actor: { actorId: `user:default/${who}`, userAgent: 'a-browser' },
      request: {
        method,
        url: `/api/learning-paths/reviews?team=${team}&path=${path}`,
      },
      meta: { by: `user:default/${who}`, team, path },
    });
    expect(heardOf('review-write')).toMatchObject([
      { ...by('ana', 'PUT'), status: 'initiated' },
      { ...by('ana', 'PUT'), status: 'succeeded' },
    ]);
    expect((await attest('out')).status).toBe(403);
    expect(heardOf('review-write')).toMatchObject([
      { ...by('out', 'PUT'), status: 'initiated' },
      { ...by('out', 'PUT'), ...refused },
    ]);
    await call('ana', 'delete', `/reviews?team=${team}&path=${path}`).set(
      'If-Match',
      '"1"',
    );
    expect(heardOf('review-write')).toMatchObject([
      by('ana', 'DELETE'),
      by('ana', 'DELETE'),
    ]);
    await call(
      'sam',
      'put',
      `/entities/component/default/none/guides?path=${path}`,
    ).send({});
    expect(heardOf('link-write')).toMatchObject([
      { status: 'initiated', actor: { actorId: 'user:default/sam' } },
      { status: 'failed', request: { method: 'PUT' } },
    ]);
  });

  it('tells who had a team reminded or wrote to an owner, and not what they wrote', async () => {
    const { call, heardOf } = await start();
    const reminders = '/teams/group/default/storage-squad/reminders';
    for (const who of ['ana', 'out']) {
      await call(who, 'post', reminders).send({ series: 'platform' });
    }
    expect(
      heardOf('reminder-send').filter(({ status }) => status !== 'initiated'),
    ).toMatchObject([
      {
        actor: { actorId: 'user:default/ana' },
        meta: { team, series: 'platform', by: 'user:default/ana' },
      },
      {
        status: 'failed',
        actor: { actorId: 'user:default/out' },
        error: { name: 'NotAllowedError' },
      },
    ]);
    await call('ana', 'post', `/guides/feedback?path=${path}`).send({
      text: 'A secret remark',
    });
    const told = heardOf('guide-feedback');
    expect(told).toMatchObject([
      { status: 'initiated', meta: { path, by: 'user:default/ana' } },
      { actor: { actorId: 'user:default/ana' }, meta: { path } },
    ]);
    expect(JSON.stringify(told)).not.toContain('secret');
  });

  it('tells of each refresh: who asked, or that nobody did, and how it ended', async () => {
    const { call, push, heardOf } = await start();
    heardOf('source-refresh');

    expect((await call('ana', 'post', '/sources/docs/refresh')).status).toBe(
      200,
    );
    const asked = {
      severityLevel: 'medium',
      actor: { actorId: 'user:default/ana' },
      request: { method: 'POST' },
      meta: { source: 'docs', trigger: 'request' },
    };
    expect(heardOf('source-refresh')).toMatchObject([
      { ...asked, status: 'initiated' },
      { ...asked, status: 'succeeded' },
    ]);

    expect((await call('ana', 'post', '/sources/remote/refresh')).body).toEqual(
      expect.objectContaining({ state: 'failing' }),
    );
    expect((await call('ana', 'post', '/sources/none/refresh')).status).toBe(
      404,
    );
    expect(
      heardOf('source-refresh').filter(({ status }) => status === 'failed'),
    ).toMatchObject([
      { meta: { source: 'remote', trigger: 'request' } },
      { meta: { source: 'none' }, error: { name: 'NotFoundError' } },
    ]);

    await push({
      ref: 'refs/heads/main',
      repository: { html_url: 'https://git.invalid/o/guides' },
    });
    const pushed = {
      severityLevel: 'medium',
      actor: { actorId: 'plugin:learning-paths' },
      meta: { source: 'remote', trigger: 'push', by: null },
    };
    const ofPush = heardOf('source-refresh').filter(
      ({ meta }) => meta?.trigger === 'push',
    );
    expect(ofPush).toMatchObject([
      { ...pushed, status: 'initiated' },
      { ...pushed, status: 'failed' },
    ]);
  });

  it('tells of what is read by the clock, or as files change, less loudly', async () => {
    const { heardOf } = await start();
    const found: Record<string, unknown>[] = [];
    for (let tries = 0; tries < 100 && found.length < 4; tries += 1) {
      found.push(
        ...heardOf('source-refresh').filter(({ meta }) =>
          ['schedule', 'files'].includes(String(meta?.trigger)),
        ),
      );
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    expect(found.length).toBeGreaterThanOrEqual(2);
    for (const event of found) {
      expect(event).toMatchObject({
        severityLevel: 'low',
        actor: { actorId: 'plugin:learning-paths' },
      });
    }
  });

  it('tells of records that somebody takes along, and of those who may not', async () => {
    const { call, heardOf } = await start();
    const { digest } = (await call('ana', 'get', `/guides?path=${path}`)).body;
    await call('ana', 'put', `/reviews?team=${team}&path=${path}`)
      .set('If-None-Match', '*')
      .send({ outcome: 'reviewed', digest });
    heardOf('evidence-export');

    const asCsv = await call(
      'out',
      'get',
      `/reviews/evidence?team=${team}`,
    ).set('Accept', 'text/csv');
    expect(asCsv.status).toBe(200);
    await call('out', 'get', '/reviews/evidence?limit=5');
    const lost = `/reviews/evidence?team=${otherTeam}&series=nowhere`;
    expect((await call('out', 'get', lost)).status).toBe(404);
    expect(
      (await call('out', 'get', lost).set('Accept', 'text/csv')).status,
    ).toBe(404);

    const taken = (format: string) => ({
      severityLevel: 'medium',
      actor: { actorId: 'user:default/out', userAgent: 'a-browser' },
      request: { method: 'GET' },
      meta: { format, by: 'user:default/out' },
    });
    expect(
      heardOf('evidence-export').filter(({ status }) => status !== 'initiated'),
    ).toMatchObject([
      {
        ...taken('csv'),
        status: 'succeeded',
        meta: { team, records: 1 },
      },
      {
        ...taken('json'),
        status: 'succeeded',
        meta: { team: null, limit: 5, isFirst: true, records: 1 },
      },
      { ...taken('json'), status: 'failed', meta: { series: 'nowhere' } },
      { ...taken('csv'), status: 'failed', meta: { records: 0 } },
    ]);
  });
});
