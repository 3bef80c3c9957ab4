import { createServiceFactory } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { mockServices } from '@backstage/backend-test-utils';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import { Seeder } from '../seed/Seeder';
import { otherTeam, team, userInfo } from './people';
import { Inbox, startNotifying } from './startNotifying';
import { StartOptions } from './startLearningPaths';
import { onTestFinished } from './onTestFinished';

const entity = (
  kind: string,
  name: string,
  memberOf: readonly string[] = [],
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', title: `The ${name}` },
  spec: { type: 'team', children: [] },
  relations: memberOf.map(targetRef => ({ type: 'memberOf', targetRef })),
});

/** Who belongs to what, as a real catalog has it. */
export const seededCatalog = [
  entity('Group', 'storage-squad'),
  entity('Group', 'payments-team'),
  entity('Group', 'stewards'),
  entity('User', 'ana', [team]),
  entity('User', 'sam', ['group:default/stewards']),
  entity('User', 'out', [otherTeam]),
];

/** Makes `NODE_ENV` another one until the test is over. */
export function inEnvironment(environment: string) {
  const replaced = jest.replaceProperty(process, 'env', {
    ...process.env,
    NODE_ENV: environment,
  });
  onTestFinished(() => replaced.restore());
}

/** Starts the plugin with a past to be written, and remembers what is logged and sent. */
export async function startSeeded(
  options: StartOptions & {
    seed: JsonObject;
    catalog?: CatalogService;
  },
) {
  const { seed, config } = options;
  const { catalog = catalogServiceMock({ entities: seededCatalog }) } = options;
  const running = jest.spyOn(Seeder.prototype, 'run');
  onTestFinished(() => running.mockRestore());
  const inbox = new Inbox();
  const logger = mockServices.logger.mock({ child: () => logger });
  const backend = await startNotifying({
    ...options,
    source: { watch: false },
    config: {
      reviews: { stewards: ['group:default/stewards'] },
      notifications: 'immediate',
      ...config,
      development: { seed },
    },
    features: [
      userInfo,
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog,
      }),
      inbox.factory,
      logger.factory,
    ],
  });
  return {
    ...backend,
    inbox,
    logger,
    /** Waits until a past is written, or is not. */
    seeded: async () => {
      await Promise.all(running.mock.results.map(({ value }) => value));
    },
  };
}
