import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { AuthenticationError } from '@backstage/errors';
import authPlugin from '@backstage/plugin-auth-backend';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import permissionPlugin from '@backstage/plugin-permission-backend';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import request from 'supertest';
import { startLearningPaths, StartOptions } from './startLearningPaths';

/** Signs in whomever a header names, as a proxy in front of Backstage would. */
const signInByHeader = createBackendModule({
  pluginId: 'auth',
  moduleId: 'test-sign-in',
  register: env =>
    env.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'header',
          factory: createProxyAuthProviderFactory({
            authenticator: createProxyAuthenticator({
              defaultProfileTransform: async () => ({ profile: {} }),
              initialize: () => ({}),
              authenticate: async ({ req }) => ({
                result: { who: String(req.headers['x-who']) },
              }),
            }),
            signInResolver: async ({ result: { who } }, context) =>
              context.issueToken({
                claims: {
                  sub: `user:default/${who}`,
                  ent: [`user:default/${who}`],
                },
              }),
          }),
        });
      },
    }),
});

/**
 * Starts the plugin beside a real permission backend whose policy decides by person, with
 * a real sign-in, so that several people with several rights ask the same process.
 */
export async function startWithRights(
  options: StartOptions & {
    /** @returns undefined where everything is allowed */
    decide: (who: string, permission: string) => PolicyDecision | undefined;
  },
) {
  const { decide, rootConfig, features = [], ...rest } = options;
  const policy = createBackendModule({
    pluginId: 'permission',
    moduleId: 'test-policy',
    register: env =>
      env.registerInit({
        deps: { policy: policyExtensionPoint },
        async init(deps) {
          deps.policy.setPolicy({
            handle: async ({ permission }, user) =>
              decide(
                user?.info.userEntityRef.replace(/^user:default\//, '') ?? '',
                permission.name,
              ) ?? { result: AuthorizeResult.ALLOW },
          });
        },
      }),
  });
  const { server, shutDown } = await startLearningPaths({
    ...rest,
    rootConfig: {
      app: { baseUrl: 'http://localhost:3000' },
      permission: { enabled: true },
      auth: { providers: { header: {} } },
      ...rootConfig,
    },
    features: [
      authPlugin,
      signInByHeader,
      permissionPlugin,
      policy,
      authServiceFactory,
      httpAuthServiceFactory,
      ...features,
    ],
  });
  const tokenOf = async (who: string): Promise<string> => {
    const { body } = await request(server)
      .get('/api/auth/header/refresh')
      .set('X-Who', who);
    if (!body.backstageIdentity) {
      throw new AuthenticationError(`'${who}' could not sign in`);
    }
    return body.backstageIdentity.token;
  };
  const as = async (who: string) => {
    const token = await tokenOf(who);
    const signed = (call: request.Test) => call.auth(token, { type: 'bearer' });
    const base = '/api/learning-paths';
    return {
      token,
      get: (path: string) => signed(request(server).get(`${base}${path}`)),
      post: (path: string) => signed(request(server).post(`${base}${path}`)),
      put: (path: string) => signed(request(server).put(`${base}${path}`)),
    };
  };
  const { get } = await as('somebody');
  // The scheduled refresh at the start raises the snapshot's number, second in ETags.
  const snapshotNumber = async () =>
    (await get('/series')).headers.etag.split('-')[1];
  while ((await snapshotNumber()) === '0') {
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  return { server, shutDown, as };
}
