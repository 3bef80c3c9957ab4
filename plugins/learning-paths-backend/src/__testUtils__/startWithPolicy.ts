import {
  BackendFeature,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import authPlugin from '@backstage/plugin-auth-backend';
import guestProvider from '@backstage/plugin-auth-backend-module-guest-provider';
import permissionPlugin from '@backstage/plugin-permission-backend';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import request from 'supertest';
import { startLearningPaths } from './startLearningPaths';

/** Lets through only the reviews of these teams. */
export const onlyTeams = (...teams: string[]): PolicyDecision => ({
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'learning-paths',
  resourceType: 'learning-paths-review',
  conditions: {
    rule: 'IS_OF_TEAM',
    resourceType: 'learning-paths-review',
    params: { teams },
  },
});

/**
 * Starts the plugin beside a real permission backend, and signs ana in. The policy
 * decides by the permission's name; what it does not name is allowed.
 */
export async function startWithPolicy(options: {
  decisions: Record<string, PolicyDecision>;
  knex?: Knex;
  content: Parameters<typeof startLearningPaths>[0]['content'];
  /** More of `learningPaths`. */
  config?: JsonObject;
  features?: BackendFeature[];
}) {
  const { decisions, knex, content, config, features = [] } = options;
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
    knex,
    content,
    config,
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
      ...features,
    ],
  });
  const signedIn = await request(server).get('/api/auth/guest/refresh');
  const { token } = signedIn.body.backstageIdentity;
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
  return { server, token, get, refresh, stop };
}
