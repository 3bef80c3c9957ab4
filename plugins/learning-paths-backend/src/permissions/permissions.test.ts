import { createBackendModule } from '@backstage/backend-plugin-api';
import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { createMockDirectory } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import guestProvider from '@backstage/plugin-auth-backend-module-guest-provider';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import permissionPlugin from '@backstage/plugin-permission-backend';
import { smallContent } from '../__testUtils__/content';
import request from 'supertest';
import { startLearningPaths } from '../__testUtils__/startLearningPaths';

jest.setTimeout(60_000);

const denyTag = (tag: string): PolicyDecision => ({
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'learning-paths',
  resourceType: 'learning-paths-guide',
  conditions: {
    not: {
      rule: 'HAS_TAG',
      resourceType: 'learning-paths-guide',
      params: { tags: [tag] },
    },
  },
});

const allowOnly = (rule: string, params: object): PolicyDecision => ({
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'learning-paths',
  resourceType: 'learning-paths-guide',
  conditions: {
    rule,
    resourceType: 'learning-paths-guide',
    params: JSON.parse(JSON.stringify(params)),
  },
});

describe('permissions, decided by a real permission backend for a signed-in user', () => {
  const content = createMockDirectory();

  beforeEach(() => content.setContent(smallContent));

  /** Starts with a policy that decides by the permission's name; others are allowed. */
  async function start(decisions: Record<string, PolicyDecision>) {
    const policy = createBackendModule({
      pluginId: 'permission',
      moduleId: 'test-policy',
      register: env =>
        env.registerInit({
          deps: { policy: policyExtensionPoint },
          async init(deps) {
            deps.policy.setPolicy({
              handle: async ({ permission }) =>
                decisions[permission.name] ?? { result: AuthorizeResult.ALLOW },
            });
          },
        }),
    });
    const { server, stop } = await startLearningPaths({
      content,
      rootConfig: {
        app: { baseUrl: 'http://localhost:3000' },
        permission: { enabled: true },
        backend: {
          database: { client: 'better-sqlite3', connection: ':memory:' },
        },
        auth: {
          providers: {
            guest: {
              dangerouslyAllowOutsideDevelopment: true,
              userEntityRef: 'user:default/ana',
              ownershipEntityRefs: ['user:default/ana'],
            },
          },
        },
      },
      features: [
        authPlugin,
        guestProvider,
        permissionPlugin,
        policy,
        authServiceFactory,
        httpAuthServiceFactory,
      ],
    });
    const signedIn = await request(server).get('/api/auth/guest/refresh');
    const token = signedIn.body.backstageIdentity.token;
    const base = '/api/learning-paths';
    const get = (path: string) =>
      request(server).get(`${base}${path}`).auth(token, { type: 'bearer' });
    const refresh = () =>
      request(server)
        .post(`${base}/sources/docs/refresh`)
        .auth(token, { type: 'bearer' });
    // The scheduled refresh at the start raises the snapshot's number, second in ETags.
    const snapshotNumber = async () =>
      (await get('/series')).headers.etag.split('-')[1];
    while ((await snapshotNumber()) === '0') {
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    return { get, refresh, stop };
  }

  it('leaves nothing of a guide that the caller may not read', async () => {
    const { get, stop } = await start({
      'learning-paths.guide.read': denyTag('secret'),
    });
    for (const path of [
      '/series',
      '/series/platform',
      '/guides/list?plain=true',
      '/guides?path=/guides/networking&series=platform',
      '/guides?path=/guides/storage&series=platform',
    ]) {
      const { status, text } = await get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(text).not.toMatch(/calico/i);
    }
    expect((await get('/series')).body.items[0]).toMatchObject({
      guideCount: 2,
      minutes: 2,
    });
    expect((await get('/series?text=calico')).body.items).toEqual([]);
    expect((await get('/guides/list')).body.totalItems).toBeUndefined();
    expect((await get('/guides?path=/guides/calico')).status).toBe(404);
    await stop();
  });

  it('moves pages up when their section may not be read', async () => {
    const { get, stop } = await start({
      'learning-paths.guide.read': allowOnly('HAS_TAG', {
        tags: ['kubernetes', 'secret'],
      }),
    });
    const { body } = await get('/series/platform');
    expect(body.steps.map((step: { title: string }) => step.title)).toEqual([
      'Calico',
    ]);
    await stop();
  });

  it('decides by source and by owner', async () => {
    const bySource = await start({
      'learning-paths.guide.read': allowOnly('IS_FROM_SOURCE', {
        sources: ['elsewhere'],
      }),
    });
    expect((await bySource.get('/guides/list')).body.items).toEqual([]);
    expect((await bySource.get('/series')).body.items).toEqual([]);
    expect((await bySource.get('/series/platform')).status).toBe(404);
    await bySource.stop();

    const byOwner = await start({
      'learning-paths.guide.read': allowOnly('IS_OWNED_BY', {
        owners: ['group:default/storage-squad'],
      }),
    });
    const { body } = await byOwner.get('/guides/list');
    expect(body.items.map((guide: { path: string }) => guide.path)).toEqual([
      '/guides/storage',
    ]);
    await byOwner.stop();
  });

  it('shows an image to those only who may read a page with it', async () => {
    const may = await start({
      'learning-paths.guide.read': allowOnly('HAS_TAG', { tags: ['storage'] }),
    });
    expect((await may.get('/assets?path=/images/map.png')).status).toBe(200);
    await may.stop();
    const mayNot = await start({
      'learning-paths.guide.read': denyTag('storage'),
    });
    expect((await mayNot.get('/assets?path=/images/map.png')).status).toBe(404);
    await mayNot.stop();
  });

  it('gives callers with other rights other ETags', async () => {
    const all = await start({});
    const some = await start({
      'learning-paths.guide.read': denyTag('secret'),
    });
    const suffix = (etag: string) => etag.split('-').slice(2).join('-');
    expect(suffix((await all.get('/series')).headers.etag)).not.toBe(
      suffix((await some.get('/series')).headers.etag),
    );
    await all.stop();
    await some.stop();
  });

  it('refuses sources and diagnostics, and says which permission is missing', async () => {
    const { get, refresh, stop } = await start({
      'learning-paths.source.read': { result: AuthorizeResult.DENY },
      'learning-paths.source.refresh': { result: AuthorizeResult.DENY },
    });
    for (const path of ['/sources', '/diagnostics']) {
      const { status, body } = await get(path);
      expect(status).toBe(403);
      expect(body.error.message).toContain('learning-paths.source.read');
    }
    expect((await refresh()).status).toBe(403);
    await stop();
  });
});
