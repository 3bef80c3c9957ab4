import { mockCredentials } from '@backstage/backend-test-utils';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

export const team = 'group:default/storage-squad';
export const otherTeam = 'group:default/payments-team';

const group = (name: string, type: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default' },
  spec: { type, profile: { displayName: `The ${name}` }, children: [] },
});
const user = (name: string, displayName: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default' },
  spec: { profile: { displayName }, memberOf: [] },
});

/** How somebody's requests are signed. */
export const as = (who: string) =>
  mockCredentials.user.header(`user:default/${who}`);

/** Whom people belong to; a stand-in for what sign-in puts into tokens. */
const ownership: Record<string, string[]> = {
  'user:default/ana': ['user:default/ana', team],
  'user:default/ben': ['user:default/ben', team],
  'user:default/sam': ['user:default/sam', 'group:default/stewards'],
  'user:default/out': ['user:default/out', otherTeam],
  'user:default/lea': ['user:default/lea', 'group:default/engineering'],
};
export const userInfo = createServiceFactory({
  service: coreServices.userInfo,
  deps: {},
  factory: () => ({
    async getUserInfo(credentials) {
      const userEntityRef = String(
        Object(Object(credentials).principal).userEntityRef,
      );
      return {
        userEntityRef,
        ownershipEntityRefs: ownership[userEntityRef] ?? [],
      };
    },
  }),
});

/** A catalog with teams and people, and who belongs to what. */
export const people = [
  userInfo,
  catalogServiceMock.factory({
    entities: [
      group('storage-squad', 'team'),
      group('payments-team', 'team'),
      group('platform', 'department'),
      user('ana', 'Ana Lopes'),
      user('sam', 'Sam Stone'),
    ],
  }),
];
