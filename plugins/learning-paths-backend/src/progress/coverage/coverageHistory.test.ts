import { createMockDirectory } from '@backstage/backend-test-utils';
import { setTimeout as sleep } from 'node:timers/promises';
import request from 'supertest';
import { smallContent } from '../../__testUtils__/content';
import { testDatabases } from '../../__testUtils__/databases';
import { as, otherTeam, team } from '../../__testUtils__/people';
import {
  loop,
  startCoverage,
  twoSeries,
} from '../../__testUtils__/startCoverage';

jest.setTimeout(120_000);

/** An instant that differs from those of all that is done before and after. */
async function tick(): Promise<string> {
  await sleep(5);
  const instant = new Date().toISOString();
  await sleep(5);
  return instant;
}

describe('coverage as it was', () => {
  const databases = testDatabases();
  const content = createMockDirectory();

  describe.each(databases.eachSupportedId())('on %s', id => {
    let backend: Awaited<ReturnType<typeof startCoverage>>;

    beforeAll(async () => {
      backend = await startCoverage({
        content,
        knex: await databases.init(id),
      });
    });
    it('tells what was, across a review, its undoing and a change of the text', async () => {
      const path = '/guides/networking';
      const before = await tick();
      await backend.attest('ana', undefined, {}, { team, path });
      const reviewed = await tick();
      content.addContent({
        'guides/networking.md': `${smallContent.guides['networking.md']}More.\n`,
      });
      await backend.refresh();
      const changed = await tick();
      await backend.undo('ana', 1, { team, path });
      const undone = await tick();
      await backend.attest(
        'ana',
        2,
        { outcome: 'not-applicable', comment: 'none here' },
        { team, path },
      );
      const networking = async (at: string) => {
        const found = await backend.row(team, `?series=platform&asOf=${at}`);
        return found.cells[1];
      };
      expect(await networking(before)).toMatchObject({
        notReviewed: 1,
        done: 1,
      });
      expect(await networking(reviewed)).toMatchObject({
        reviewed: 1,
        done: 2,
      });
      // In the grace period, it counts.
      expect(await networking(changed)).toMatchObject({ changed: 1, done: 2 });
      expect(await networking(undone)).toMatchObject({
        notReviewed: 1,
        done: 1,
      });
      const now = await backend.row(team, '?series=platform');
      expect(now.cells[1]).toMatchObject({ notApplicable: 1, done: 2 });
      expect((await backend.coverage(`?asOf=${changed}`)).asOf).toBe(changed);

      const report = async (at: string) => {
        const { body } = await backend.get(
          `/teams/group/default/storage-squad?asOf=${at}`,
        );
        return body.guides.find(
          (guide: { path: string }) => guide.path === path,
        );
      };
      expect(await report(reviewed)).toMatchObject({
        status: 'reviewed',
        review: { version: 1, textMoved: false },
      });
      expect(await report(changed)).toMatchObject({
        status: 'changed',
        review: { textMoved: true },
      });
      expect((await report(undone)).review).toBeUndefined();
      // Before anything was known, nothing was reviewed, and texts are the first ones.
      const ancient = await backend.coverage('?asOf=2020-01-01');
      expect(ancient.progress).toMatchObject({ total: 10, done: 0 });
      expect(ancient.asOf).toBe('2020-01-01T23:59:59.999Z');
    });

    it('takes a raised revision of the same text for a change, from then on', async () => {
      const backups = async (query = '') =>
        (await backend.row(otherTeam, `?series=day-two${query}`)).cells[1];
      const raise = async (revision: number) => {
        content.addContent({
          'guides/backups.md': twoSeries.guides['backups.md'].replace(
            '202611221530',
            String(revision),
          ),
        });
        await backend.refresh();
      };
      const before = await tick();
      await raise(202611221531);
      expect(await backups()).toMatchObject({ changed: 1, done: 1 });
      expect(await backups(`&asOf=${before}`)).toMatchObject({ reviewed: 1 });
      await raise(202611221530);
      expect(await backups()).toMatchObject({ reviewed: 1 });
    });

    it('counts what a team inherited from when it did', async () => {
      const before = await tick();
      const { status } = await request(backend.server)
        .post('/api/learning-paths/reviews/transfer')
        .set('Authorization', as('sam'))
        .send({ from: [otherTeam], to: loop });
      expect(status).toBe(200);
      expect((await backend.row(loop)).progress).toMatchObject({ reviewed: 1 });
      expect(
        (await backend.row(loop, `?asOf=${before}`)).progress,
      ).toMatchObject({
        reviewed: 0,
      });
    });
  });
});
