import { setTimeout as sleep } from 'node:timers/promises';
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import request from 'supertest';
import { readExample, startExample } from './__testUtils__/startExample';

// The reviews of examples/reviews.yaml, as `npm start` writes them.

jest.setTimeout(120_000);

interface Row {
  team: string;
  progress: { total: number; done: number; [status: string]: number };
}

interface Coverage {
  items: Row[];
}

async function whenWritten(knex: Knex): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const row = await knex('attestations').first('id');
    if (row) {
      return;
    }
    await sleep(100);
  }
  throw new Error('No example reviews were written');
}

describe('The reviews of the example', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let stop: () => Promise<void> = async () => {};
  let coverage: (query: string) => Promise<Coverage>;
  let knex: Knex;
  const environment = jest.replaceProperty(process, 'env', {
    ...process.env,
    NODE_ENV: 'development',
  });

  beforeAll(async () => {
    knex = await databases.init('SQLITE_3');
    const example = await startExample(knex, {
      development: { seed: readExample('reviews.yaml')[0] },
    });
    stop = example.stop;
    await whenWritten(knex);
    coverage = async query => {
      const { body } = await request(example.server)
        .get(`/api/learning-paths/coverage?${query}`)
        .set('Authorization', mockCredentials.user.header());
      return body;
    };
  });
  afterAll(async () => {
    await stop();
    environment.restore();
  });

  const platform = 'series=building-a-kubernetes-application-platform';
  const onboarding = 'series=onboard-a-service-to-the-platform';
  const rowOf = ({ items }: Coverage, name: string) =>
    items.find(({ team }) => team === `group:default/${name}`)?.progress;

  it('are those of nine teams, some far and some at the start', async () => {
    const found = await coverage(platform);
    expect(found.items).toHaveLength(9);
    expect(rowOf(found, 'platform-enablement')).toMatchObject({
      total: 26,
      done: 26,
    });
    expect(rowOf(found, 'tenancy-squad')).toMatchObject({ done: 3 });
    const doneOf = found.items.map(({ progress }) => progress.done);
    expect(new Set(doneOf).size).toBeGreaterThan(5);
  });

  it('show every state that there is', async () => {
    const { items } = await coverage('');
    for (const status of [
      'reviewed',
      'exception',
      'notApplicable',
      'changed',
      'due',
      'notReviewed',
    ]) {
      const sum = items.reduce(
        (all, { progress }) => all + progress[status],
        0,
      );
      expect([status, sum > 1]).toEqual([status, true]);
    }
  });

  it('have one team finish the path for product teams, and one in its middle', async () => {
    const found = await coverage(onboarding);
    expect(rowOf(found, 'storefront-team')).toMatchObject({
      total: 9,
      done: 9,
      changed: 0,
      due: 0,
    });
    expect(rowOf(found, 'payments-team')).toMatchObject({ total: 9, done: 7 });
  });

  it('grew over months', async () => {
    const done: number[] = [];
    for (const days of [175, 120, 60, 0]) {
      const day = new Date(Date.now() - days * 86_400_000).toISOString();
      const { items } = await coverage(`${platform}&asOf=${day.slice(0, 10)}`);
      done.push(items.reduce((all, { progress }) => all + progress.done, 0));
    }
    expect(done.toSorted((a, b) => a - b)).toEqual(done);
    expect(done[0]).toBeGreaterThan(0);
    expect(done[3]).toBeGreaterThan(100);
  });

  it('come from many people, who give their reasons', async () => {
    const people = await knex('attestations').distinct('user_ref');
    expect(people.length).toBeGreaterThan(12);
    const capacities = await knex('attestations').distinct('capacity');
    expect(capacities).toHaveLength(2);
    const reasons = await knex('attestations')
      .whereNotNull('comment')
      .distinct('comment');
    expect(reasons.length).toBeGreaterThan(25);
    expect(await knex('attestations').distinct('channel')).toEqual([
      { channel: 'api' },
    ]);
  });
});
