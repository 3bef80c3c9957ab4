import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { setTimeout as sleep } from 'node:timers/promises';
import { smallContent } from '../__testUtils__/content';
import { testDatabases } from '../__testUtils__/databases';
import { people } from '../__testUtils__/people';
import { startLearningPaths } from '../__testUtils__/startLearningPaths';

jest.setTimeout(60_000);

describe('requests that cost much', () => {
  const databases = testDatabases();
  const content = createMockDirectory({ content: smallContent });

  it.each([
    '/coverage',
    '/Coverage',
    '/guides/list?text=x',
    '/diagnostics',
    '/series/platform/map.svg',
  ])(
    'by one person keep nobody else waiting, and are refused past a limit: %s',
    async route => {
      const knex = await databases.init('SQLITE_3');
      const { get } = await startLearningPaths({
        knex,
        content,
        features: [...people],
      });
      const as = (who: string) => mockCredentials.user.header(who);
      await get(route, as('user:default/ana'));
      // What needs the database's only connection waits until the test lets go of it.
      await sleep(600);
      const hold = await knex.transaction();
      const answers: Awaited<ReturnType<typeof get>>[] = [];
      const asked = Array.from({ length: 40 }, async () =>
        answers.push(await get(route, as('user:default/ana'))),
      );
      while (answers.length < 10) {
        await sleep(20);
      }
      for (const { status, body, headers } of answers) {
        expect(status).toBe(503);
        expect(body.error).toMatchObject({
          name: 'ServiceUnavailableError',
          message: expect.stringMatching(/try again in \d+ seconds, or ask/),
        });
        expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      }
      const other = get(route, as('user:default/ben')).then(
        ({ status }) => status,
      );
      expect((await get('/sources/none')).status).toBe(404);
      await hold.commit();
      expect(await other).toBe(200);
      await Promise.all(asked);
      expect(answers.filter(({ status }) => status === 200).length).toBe(22);
      expect((await get(route, as('user:default/ana'))).status).toBe(200);
    },
  );

  it('are worked out once where equal ones come at a time, until a review is written', async () => {
    const knex = await databases.init('SQLITE_3');
    const { get } = await startLearningPaths({
      knex,
      content,
      features: [...people],
    });
    let reads = 0;
    knex.on('query', ({ sql }: { sql: string }) => {
      reads += /left join `attestations` as `a`/.test(sql) ? 1 : 0;
    });
    const bodies = await Promise.all(
      ['/coverage', '/coverage?limit=1', '/coverage'].map(
        async route => (await get(route)).body,
      ),
    );
    expect(bodies[2]).toEqual(bodies[0]);
    expect(reads).toBe(1);
    await get('/coverage?text=x');
    expect(reads).toBe(2);
  });
});
