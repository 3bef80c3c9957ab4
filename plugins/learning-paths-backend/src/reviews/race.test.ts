import { createMockDirectory } from '@backstage/backend-test-utils';
import { smallContent } from '../__testUtils__/content';
import { testDatabases } from '../__testUtils__/databases';
import { startReviews } from '../__testUtils__/startReviews';

describe('two replicas', () => {
  const databases = testDatabases();
  const content = createMockDirectory({ content: smallContent });

  it.each(databases.eachSupportedId().filter(([id]) => id !== 'SQLITE_3'))(
    'loses and doubles no write when two replicas race on %s',
    async id => {
      const knex = await databases.init(id);
      const replicas = [
        await startReviews({ content, knex }),
        await startReviews({ content, knex }),
      ];
      let written = 0;
      const writer = async (index: number) => {
        const { attest, send } = replicas[index % 2];
        for (let round = 0; round < 5; round++) {
          for (;;) {
            const seen = await send('get', 'ana');
            const { status } = await attest(
              'ana',
              seen.status === 200 ? seen.body.version : undefined,
              { comment: `${index}-${round}` },
            );
            if (status < 300) {
              written += 1;
              break;
            }
            expect(status).toBe(412);
          }
        }
      };
      await Promise.all(
        Array.from({ length: 20 }, (_, index) => writer(index)),
      );
      const rows = await knex('attestations').orderBy('seq').pluck('seq');
      expect(rows).toEqual(Array.from({ length: written }, (_, i) => i + 1));
      expect(written).toBe(100);
      expect(new Set(await knex('attestations').pluck('comment')).size).toBe(
        100,
      );
      await Promise.all(replicas.map(({ stop }) => stop()));
    },
    // Each writer tries until it wins; a busy machine needs its time for that.
    300_000,
  );
});
