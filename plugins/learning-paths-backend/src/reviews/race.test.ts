import { createMockDirectory } from '@backstage/backend-test-utils';
import knexFactory, { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/databases';
import { onTestFinished } from '../__testUtils__/onTestFinished';
import { otherTeam, team } from '../__testUtils__/people';
import { startReviews } from '../__testUtils__/startReviews';

const guides = Array.from({ length: 25 }, (_, index) => `/guides/g${index}`);
const teams = [
  { ref: team, people: ['ana', 'ben'] },
  { ref: otherTeam, people: ['out', 'sam'] },
];

/** People who attest to each guide for each team at once. */
const writersOnEach = 20;

describe('two replicas', () => {
  const databases = testDatabases();
  const content = createMockDirectory({
    content: Object.fromEntries(
      guides.map(path => [`${path.slice(1)}.md`, `The text of ${path}.\n`]),
    ),
  });

  /** A backend with connections of its own, as on another machine. */
  const startReplica = async ({ client }: Knex) => {
    const knex = knexFactory({
      client: 'pg',
      connection: client.config.connection,
      pool: { min: 0, max: 10 },
      // A thousand requests wait for ten connections here.
      acquireConnectionTimeout: 240_000,
    });
    onTestFinished(() => knex.destroy());
    return startReviews({ content, knex });
  };

  // SQLite serves a single backend, so replicas meet on PostgreSQL only.
  describe.each(
    databases.eachSupportedId().filter(([id]) => id !== 'SQLITE_3'),
  )('on %s', id => {
    let knex: Knex;
    let replicas: Awaited<ReturnType<typeof startReplica>>[];

    beforeAll(async () => {
      knex = await databases.init(id);
      replicas = [await startReplica(knex), await startReplica(knex)];
    }, 120_000);
    beforeEach(async () => {
      await knex('reviews').delete();
      await knex('attestations').delete();
    });

    it('let one of many win whenever 1,000 reviews are put at once', async () => {
      const { body } = await replicas[0].get('/guides/list?limit=100');
      const digests = new Map<string, string>(
        body.items.map(({ path, digest }: { path: string; digest: string }) => [
          path,
          digest,
        ]),
      );
      const puts = Array.from({ length: writersOnEach }, (_, writer) =>
        teams.flatMap(({ ref, people }) =>
          guides.map(path => ({
            target: { team: ref, path },
            who: people[writer % people.length],
            comment: `${ref} ${path} ${writer}`,
          })),
        ),
      ).flat();
      expect(puts).toHaveLength(1_000);
      const answers = await Promise.all(
        puts.map(async ({ target, who, comment }, index) => {
          const { status, body: answer } = await replicas[
            index % replicas.length
          ]
            .send('put', who, target)
            .set('If-None-Match', '*')
            .send({
              outcome: 'reviewed',
              digest: digests.get(target.path),
              comment,
            });
          return { status, comment, path: target.path, error: answer.error };
        }),
      );
      const lost = answers.filter(({ status }) => status !== 201);
      expect(lost).toMatchObject(
        lost.map(({ path }) => ({ status: 412, error: { path, version: 1 } })),
      );
      const won = answers.filter(({ status }) => status === 201);
      expect(won).toHaveLength(teams.length * guides.length);
      // What was said to be written is there, once, and nothing else is.
      expect((await knex('attestations').pluck('comment')).sort()).toEqual(
        won.map(({ comment }) => comment).sort(),
      );
      expect(
        await knex('reviews')
          .join('attestations', 'attestations.id', 'attestation_id')
          .where({ version: 1, seq: 1 }),
      ).toHaveLength(won.length);
    }, 240_000);

    it('lose and double no word of writers who try until they win', async () => {
      let written = 0;
      const writer = async (index: number) => {
        const { attest, send } = replicas[index % 2];
        const target = { team, path: guides[0] };
        for (let round = 0; round < 5; round++) {
          for (;;) {
            const seen = await send('get', 'ana', target);
            const { status } = await attest(
              'ana',
              seen.status === 200 ? seen.body.version : undefined,
              { comment: `${index}-${round}` },
              target,
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
    }, 300_000);
  });
});
