import { createMockDirectory } from '@backstage/backend-test-utils';
import { testDatabases } from '../../__testUtils__/databases';
import { goneTeam, organisation } from '../../__testUtils__/organisation';
import { as, otherTeam } from '../../__testUtils__/people';
import {
  calico,
  startCoverage,
  storage,
  twoSeries,
} from '../../__testUtils__/startCoverage';
import { startReviews } from '../../__testUtils__/startReviews';

jest.setTimeout(120_000);

describe('the report of a team', () => {
  const databases = testDatabases();
  const content = createMockDirectory();

  describe.each(databases.eachSupportedId())('on %s', id => {
    let backend: Awaited<ReturnType<typeof startCoverage>>;

    beforeAll(async () => {
      const knex = await databases.init(id);
      content.setContent(twoSeries);
      const before = await startReviews({
        content,
        knex,
        features: organisation({ withGoneTeam: true }),
      });
      const gone = { team: goneTeam, path: storage };
      await before.attest('sam', undefined, {}, gone);
      await before.shutDown();
      backend = await startCoverage({ content, knex });
    });
    it('tells all of one team: series, guides with their sections, what is next', async () => {
      const { body } = await backend.get(
        '/teams/GROUP/Default/Payments-Team',
        as('out'),
      );
      expect(body).toMatchObject({
        team: otherTeam,
        name: 'Payments',
        isInCatalog: true,
        parent: 'group:default/engineering',
        capacity: 'member',
        mayTransfer: false,
        progress: { total: 4, done: 2 },
        series: [
          {
            slug: 'day-two',
            title: 'Day two',
            progress: { total: 2, done: 2 },
          },
          {
            slug: 'platform',
            progress: { total: 3, done: 1 },
            nextUp: { kind: 'continue', path: '/guides/networking' },
          },
        ],
      });
      expect(body.guides.map((guide: { path: string }) => guide.path)).toEqual([
        storage,
        '/guides/backups',
        '/guides/networking',
        calico,
      ]);
      expect(body.guides[0]).toMatchObject({
        title: 'Storage',
        target: { kind: 'guide', path: storage },
        status: 'reviewed',
        expected: true,
        done: true,
        review: { reviewedBy: 'user:default/out', version: 1 },
        series: [
          { slug: 'day-two', title: 'Day two', section: 'Storage again' },
          { slug: 'platform', title: 'The platform', section: 'Storage' },
        ],
      });
      // By the minute, a revision is more than 32 bits long.
      expect(body.guides[1].review.revision).toBe(202611221530);
      const one = await backend.get(
        '/teams/group/default/payments-team?series=platform',
      );
      expect(one.body.progress).toMatchObject({ total: 3, done: 1 });
      expect(one.body.series).toHaveLength(1);
      expect(one.body.capacity).toBeUndefined();
      const steward = await backend.get(
        '/teams/group/default/payments-team',
        as('sam'),
      );
      expect(steward.body).toMatchObject({
        capacity: 'steward',
        mayTransfer: true,
      });
      const none = await backend.get(
        '/teams/group/default/payments-team?series=none',
      );
      expect(none.status).toBe(404);
    });

    it('keeps a team readable that left the catalog, and expects nothing of it', async () => {
      const { body } = await backend.get(
        '/teams/group/default/gone-team',
        as('sam'),
      );
      expect(body).toMatchObject({
        team: goneTeam,
        name: 'gone-team',
        isInCatalog: false,
        mayTransfer: false,
        progress: { total: 0 },
        series: [],
        guides: [
          { path: storage, status: 'reviewed', expected: false, series: [] },
        ],
      });
      expect(await backend.row(goneTeam)).toBeUndefined();
      expect((await backend.get('/teams/group/default/never')).status).toBe(
        404,
      );
      expect((await backend.get('/teams/user/default/ana')).status).toBe(404);
    });

    it("refuses a name that can be nobody's", async () => {
      const { status, body } = await backend.get('/teams/group/default/a%00b');
      expect(status).toBe(400);
      expect(body.error.message).toContain('is not an entity ref');
    });

    it('names a hidden team by its ref, and nobody above it', async () => {
      const { body } = await backend.get(
        '/teams/group/default/hidden-team',
        as('ana'),
      );
      expect(body.name).toBe('hidden-team');
      expect(body.parent).toBeUndefined();
    });
  });
});
