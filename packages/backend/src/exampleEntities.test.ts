import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Knex } from 'knex';
import request from 'supertest';
import { entities, startExample } from './__testUtils__/startExample';

// What the rules of the guides and the annotations of the example's entities come to, as
// the plugin itself works it out.

jest.setTimeout(120_000);

const refsOf = (...kinds: string[]): string[] =>
  entities
    .filter(({ kind }) => kinds.includes(kind))
    .map(entity => stringifyEntityRef(entity));

async function readGuides(knex: Knex) {
  const { server, tasks, stop } = await startExample(knex);
  const send = (method: 'get' | 'post', path: string) =>
    request(server)
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
  return { guidesOf, stop };
}

describe('The guides of an entity', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let stop: () => Promise<void> = async () => {};
  const guides = new Map<string, string[]>();

  beforeAll(async () => {
    const example = await readGuides(await databases.init('SQLITE_3'));
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
