import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { SchedulerServiceTaskInvocationDefinition } from '@backstage/backend-plugin-api';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import learningPathsPlugin from '@learning-paths/backstage-plugin-learning-paths-backend';
import { loadAll } from 'js-yaml';
import { Knex } from 'knex';
import request from 'supertest';

// What the rules of the guides and the annotations of the example's entities come to, as
// the plugin itself works it out.

jest.setTimeout(120_000);

const root = resolve(__dirname, '../../..');

function isEntity(value: unknown): value is Entity {
  return typeof value === 'object' && value !== null && 'metadata' in value;
}

/** The example organisation, with the namespace that the catalog would fill in. */
const entities: Entity[] = ['org.yaml', 'entities.yaml']
  .flatMap(name =>
    loadAll(readFileSync(resolve(root, 'examples', name), 'utf8')).filter(
      isEntity,
    ),
  )
  .map(entity => ({
    ...entity,
    metadata: { namespace: 'default', ...entity.metadata },
  }));

const refsOf = (...kinds: string[]): string[] =>
  entities
    .filter(({ kind }) => kinds.includes(kind))
    .map(entity => stringifyEntityRef(entity));

async function startExample(knex: Knex) {
  const tasks = new Map<string, SchedulerServiceTaskInvocationDefinition>();
  const scheduler = mockServices.scheduler.mock({
    scheduleTask: async task => {
      tasks.set(task.id, task);
    },
    triggerTask: async () => {},
  });
  const backend = await startTestBackend({
    features: [
      learningPathsPlugin,
      mockServices.rootConfig.factory({
        data: {
          learningPaths: {
            sources: [
              { id: 'example', type: 'file', target: resolve(root, 'content') },
            ],
          },
        },
      }),
      mockServices.database.mock({ getClient: async () => knex }).factory,
      catalogServiceMock.factory({ entities }),
      scheduler.factory,
    ],
  });
  const send = (method: 'get' | 'post', path: string) =>
    request(backend.server)
      [method](`/api/learning-paths${path}`)
      .set('Authorization', mockCredentials.user.header());
  await send('post', '/sources/example/refresh');
  await tasks.get('index-entities')?.fn(new AbortController().signal);
  const guidesOf = async (ref: string): Promise<string[]> => {
    const { body } = await send(
      'get',
      `/entities/${ref.replace(':', '/')}/guides`,
    );
    return body.items.map(({ path }: { path: string }) => path);
  };
  return { guidesOf, stop: () => backend.stop() };
}

describe('The guides of an entity', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let stop: () => Promise<void> = async () => {};
  const guides = new Map<string, string[]>();

  beforeAll(async () => {
    const example = await startExample(await databases.init('SQLITE_3'));
    stop = example.stop;
    for (const ref of refsOf('Component', 'API', 'Resource', 'System')) {
      guides.set(ref, await example.guidesOf(ref));
    }
  });
  afterAll(() => stop());

  const countOf = (ref: string) => guides.get(ref)?.length ?? 0;

  it('are five to seven for the service that the example begins with', () => {
    expect(guides.get('component:default/payments-gateway')).toEqual(
      expect.arrayContaining([
        '/guides/onboarding/requests-probes-disruption-budgets',
        '/guides/operations/slos-alerts-on-call',
      ]),
    );
    expect(countOf('component:default/payments-gateway')).toBeGreaterThan(4);
    expect(countOf('component:default/payments-gateway')).toBeLessThan(8);
  });

  it('are some for each, and no more than somebody would read', () => {
    const wrong = [...guides]
      .map(([ref, { length }]) => `${ref}: ${length}`)
      .filter(line => !/: ([1-9]|10)$/.test(line));
    expect(guides.size).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  it('differ from one service to the next', () => {
    const services = refsOf('Component').map(ref =>
      guides.get(ref)?.toSorted().join(),
    );
    expect(new Set(services).size).toBe(services.length);
  });

  it('are of its own kind for a database and for a cluster', () => {
    expect(guides.get('resource:default/payments-ledger-db')).toEqual(
      expect.arrayContaining([
        '/guides/kubernetes/storage-integration',
        '/guides/operations/backup-restore-drills',
      ]),
    );
    expect(guides.get('resource:default/production-cluster')).toEqual(
      expect.arrayContaining([
        '/guides/depth/cluster-api',
        '/guides/operations/upgrades-removed-apis',
      ]),
    );
  });

  it('are the whole path of onboarding for a service on trial', () => {
    expect(guides.get('component:default/payments-fraud-model')).toEqual(
      expect.arrayContaining([
        '/guides/onboarding/namespace-quota-access',
        '/guides/onboarding/first-release-rollback-readiness',
      ]),
    );
  });
});
