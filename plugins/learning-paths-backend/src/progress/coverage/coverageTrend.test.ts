import { createMockDirectory } from '@backstage/backend-test-utils';
import { CoverageRow } from '@learning-paths/backstage-plugin-learning-paths-common';
import { Knex } from 'knex';
import { testDatabases } from '../../__testUtils__/databases';
import { as, otherTeam, team } from '../../__testUtils__/people';
import {
  calico,
  loop,
  startCoverage,
  storage,
} from '../../__testUtils__/startCoverage';

jest.setTimeout(120_000);

const daysAgo = (days: number) =>
  new Date(Date.now() - days * 24 * 60 * 60 * 1000);

describe('the trend of the coverage', () => {
  const databases = testDatabases();
  const content = createMockDirectory();

  describe.each(databases.eachSupportedId())('on %s', id => {
    let backend: Awaited<ReturnType<typeof startCoverage>>;
    let knex: Knex;

    /** As if somebody had attested, or taken it back, so long ago. */
    const date = async (
      of: string,
      path: string,
      seq: number,
      days: number,
    ) => {
      const guide = await knex('guide_refs').where({ ref: path }).first();
      const moved = await knex('attestations')
        .where({ team_ref: of, guide_id: guide.guide_id, seq })
        .update({ created_at: daysAgo(days) });
      expect(moved).toBe(1);
    };

    beforeAll(async () => {
      knex = await databases.init(id);
      backend = await startCoverage({ content, knex });
      const { attest, undo } = backend;
      const networking = { team, path: '/guides/networking' };
      await attest('ana', undefined, {}, networking);
      await undo('ana', 1, networking);
      await attest('ana', 2, {}, networking);
      for (const path of [storage, calico, '/guides/networking']) {
        await attest('sam', undefined, {}, { team: loop, path });
      }
      await date(team, storage, 1, 100);
      await date(team, calico, 1, 45);
      await date(team, '/guides/networking', 1, 70);
      await date(team, '/guides/networking', 2, 50);
      await date(team, '/guides/networking', 3, 10);
      await date(otherTeam, storage, 1, 200);
    });

    it('has four points in each row, the last of which is the row itself', async () => {
      const { items, trendAsOf } = await backend.coverage(
        '?series=platform&trend=true',
      );
      expect(trendAsOf).toHaveLength(4);
      const trends = new Map<string, unknown>(
        items.map(({ team: ref, trend }: CoverageRow) => [ref, trend]),
      );
      expect(trends.get(team)).toEqual([
        { done: 1, total: 3 },
        { done: 2, total: 3 },
        { done: 2, total: 3 },
        { done: 3, total: 3 },
      ]);
      expect(trends.get(otherTeam)).toEqual([
        { done: 1, total: 3 },
        { done: 1, total: 3 },
        { done: 1, total: 3 },
        { done: 1, total: 3 },
      ]);
      for (const { trend, progress } of items) {
        expect(trend[3]).toEqual({
          done: progress.done,
          total: progress.total,
        });
      }
    });

    it.each([
      '',
      '&series=platform',
      '&by=group',
      '&by=group&series=day-two',
      '&group=group:default/guild',
      '&text=storage',
      `&asOf=${daysAgo(35).toISOString()}`,
      `&asOf=${daysAgo(31).toISOString().slice(0, 10)}&by=group`,
    ])(
      'says at each point what a report of then says, with %s',
      async query => {
        const { items, trendAsOf } = await backend.coverage(
          `?trend=true${query}`,
        );
        expect(items.length).toBeGreaterThan(0);
        for (const [index, asOf] of trendAsOf.entries()) {
          const others = query.replace(/&asOf=[^&]*/, '');
          const then = await backend.coverage(`?asOf=${asOf}${others}`);
          const reported = new Map<string, CoverageRow['progress']>(
            then.items.map((row: CoverageRow) => [row.team, row.progress]),
          );
          for (const { team: ref, trend } of items) {
            expect({ ref, asOf, ...trend[index] }).toEqual({
              ref,
              asOf,
              done: reported.get(ref)?.done,
              total: reported.get(ref)?.total,
            });
          }
        }
      },
    );

    it('knows records of earlier days that come late', async () => {
      const pointsOf = async () =>
        (await backend.row(otherTeam, '?series=day-two&trend=true')).trend.map(
          ({ done }: { done: number }) => done,
        );
      expect(await pointsOf()).toEqual([1, 1, 1, 2]);
      await date(otherTeam, '/guides/backups', 1, 65);
      expect(await pointsOf()).toEqual([1, 2, 2, 2]);
    });

    it('comes on demand only, and not with the CSV', async () => {
      const plain = await backend.coverage();
      expect(plain).not.toHaveProperty('trendAsOf');
      expect(plain.items[0]).not.toHaveProperty('trend');
      const csv = async (query: string) =>
        (await backend.get(`/coverage${query}`).set('Accept', 'text/csv')).text;
      expect(await csv('?trend=true&sort=trend')).toBe(await csv(''));
    });

    it('has the same answer for whoever asks again', async () => {
      const first = await backend.get('/coverage?trend=true', as('ana'));
      const again = await backend
        .get('/coverage?trend=true', as('ana'))
        .set('If-None-Match', first.headers.etag);
      expect(again.status).toBe(304);
    });

    it('leaves out what the caller may not see, as the rows do', async () => {
      const seen = await backend.coverage('?trend=true&by=group');
      const bySteward = await backend.coverage('?trend=true&by=group', 'sam');
      const totalOf = (answer: typeof seen) =>
        answer.items.find((row: CoverageRow) =>
          row.team.endsWith('/engineering'),
        ).trend[0].total;
      // The steward sees one team more.
      expect(totalOf(bySteward)).toBeGreaterThan(totalOf(seen));
    });

    it('puts those first who gained least, or have least done', async () => {
      const order = async (query: string) =>
        (await backend.coverage(`?series=platform${query}`)).items.map(
          (row: CoverageRow) => row.team,
        );
      expect(await order('')).toEqual([loop, otherTeam, team]);
      expect(await order('&sort=name')).toEqual([loop, otherTeam, team]);
      expect(await order('&sort=done')).toEqual([otherTeam, loop, team]);
      expect(await order('&sort=trend')).toEqual([otherTeam, team, loop]);

      const asked = '?series=platform&sort=trend&limit=2';
      const first = await backend.coverage(asked);
      const rest = await backend.coverage(
        `${asked}&cursor=${first.nextCursor}`,
      );
      expect(
        [...first.items, ...rest.items].map((row: CoverageRow) => row.team),
      ).toEqual([otherTeam, team, loop]);
    });
  });
});
