import { createMockDirectory } from '@backstage/backend-test-utils';
import { CoverageRow } from '@learning-paths/backstage-plugin-learning-paths-common';
import { testDatabases } from '../../__testUtils__/databases';
import { formula, hiddenTeam } from '../../__testUtils__/organisation';
import { as, otherTeam, team } from '../../__testUtils__/people';
import {
  calico,
  loop,
  startCoverage,
  storage,
} from '../../__testUtils__/startCoverage';

jest.setTimeout(120_000);

describe('coverage', () => {
  const databases = testDatabases();
  const content = createMockDirectory();

  const refs = (items: CoverageRow[]) => items.map(row => row.team);

  describe.each(databases.eachSupportedId())('on %s', id => {
    let backend: Awaited<ReturnType<typeof startCoverage>>;

    beforeAll(async () => {
      backend = await startCoverage({
        content,
        knex: await databases.init(id),
      });
    });
    it('shows each team of whom reviews are expected by the concerns of all series', async () => {
      const { sections, items, totalItems, progress } =
        await backend.coverage();
      expect(sections).toEqual([
        {
          series: 'day-two',
          title: 'Storage again',
          icon: 'storage',
          colour: 'teal',
          guides: [storage],
        },
        {
          series: 'day-two',
          title: 'Backups',
          icon: 'backup',
          colour: 'violet',
          guides: ['/guides/backups'],
        },
        {
          series: 'platform',
          title: 'Storage',
          icon: 'storage',
          colour: 'teal',
          guides: [storage],
        },
        {
          series: 'platform',
          title: 'Networking',
          icon: 'network',
          colour: 'violet',
          guides: ['/guides/networking', calico],
        },
      ]);
      expect(items).toMatchObject([
        {
          team: loop,
          name: formula,
          teams: 1,
          progress: { total: 3, done: 0 },
        },
        {
          team: otherTeam,
          name: 'Payments',
          parent: 'group:default/engineering',
          cells: [
            { total: 1, done: 1 },
            { total: 1, done: 1 },
            { total: 1, done: 1 },
            { total: 2, done: 0, notReviewed: 2 },
          ],
          // Four distinct guides, one of them in two sections.
          progress: { total: 4, done: 2 },
        },
        {
          team,
          cells: [
            null,
            null,
            { total: 1, reviewed: 1 },
            { total: 2, done: 1, exception: 1 },
          ],
          progress: { total: 3, done: 2 },
        },
      ]);
      expect(totalItems).toBe(3);
      expect(progress).toMatchObject({ total: 10, done: 4 });
    });

    it('shows a team that the catalog hides to those only who see it there', async () => {
      expect(refs((await backend.coverage()).items)).not.toContain(hiddenTeam);
      const seen = await backend.coverage('', 'sam');
      expect(refs(seen.items)).toContain(hiddenTeam);
      const groups = (await backend.coverage('?by=group')).items;
      expect(
        groups.find((item: CoverageRow) => item.team.endsWith('engineering'))
          .teams,
      ).toBe(2);
    });

    it('adds teams up by the Groups above, each once', async () => {
      const { items, progress } = await backend.coverage('?by=group');
      expect(
        items.map((item: CoverageRow) => [item.team, item.parent, item.teams]),
      ).toEqual([
        // Its name begins with a sign, and it is above what is above it.
        [loop, undefined, 1],
        ['group:default/loop-a', loop, 1],
        ['group:default/acme', undefined, 2],
        ['group:default/engineering', 'group:default/acme', 2],
        [otherTeam, 'group:default/engineering', 1],
        [team, 'group:default/engineering', 1],
        ['group:default/guild', 'group:default/acme', 1],
      ]);
      expect(items[2]).toMatchObject({
        cells: [
          { total: 1 },
          { total: 1 },
          { total: 2 },
          { total: 4, done: 1 },
        ],
        progress: { total: 7, done: 4 },
      });
      expect(progress).toEqual((await backend.coverage()).progress);
    });

    it('is narrowed by series, text, Group and status', async () => {
      const only = await backend.coverage('?series=day-two');
      expect(refs(only.items)).toEqual([otherTeam]);
      expect(only.sections).toHaveLength(2);
      expect(only.progress).toMatchObject({ total: 2, done: 2 });
      expect(refs((await backend.coverage('?text=SQUAD')).items)).toEqual([
        team,
      ]);
      const below = await backend.coverage('?group=Group:guild');
      expect(refs(below.items)).toEqual([team]);
      expect(refs((await backend.coverage('?status=exception')).items)).toEqual(
        [team],
      );
      expect((await backend.coverage('?status=due')).items).toEqual([]);
      // Not in this series.
      expect(
        (await backend.coverage('?series=day-two&status=exception')).items,
      ).toEqual([]);
    });

    it('says what is wrong with what was asked for', async () => {
      const series = await backend.coverage('?series=none');
      expect(series).toMatchObject({
        status: 404,
        error: { message: expect.stringContaining("learning path 'none'") },
      });
      const hidden = await backend.coverage(`?group=${hiddenTeam}`);
      expect(hidden.status).toBe(404);
      const ahead = await backend.coverage('?asOf=2999-01-01');
      expect(ahead).toMatchObject({
        status: 400,
        error: { message: expect.stringContaining('lies ahead') },
      });
      expect((await backend.coverage('?asOf=soon')).status).toBe(400);
      expect((await backend.coverage('?cursor=none')).status).toBe(400);
      expect((await backend.coverage('?status=perhaps')).status).toBe(400);
    });

    it.each(['team', 'group'])('comes in pages by %s', async by => {
      const whole = await backend.coverage(`?by=${by}`);
      const paged: CoverageRow[] = [];
      let cursor = '';
      do {
        const page = await backend.coverage(`?by=${by}&limit=2${cursor}`);
        expect(page.items.length).toBeLessThanOrEqual(2);
        expect(page.progress).toEqual(whole.progress);
        expect(page.totalItems).toBe(whole.items.length);
        paged.push(...page.items);
        cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
      } while (cursor);
      expect(paged).toEqual(whole.items);
    });

    it('answers 304 until something in it changes', async () => {
      const first = await backend.get('/coverage', as('ana'));
      const again = () =>
        backend
          .get('/coverage', as('ana'))
          .set('If-None-Match', first.headers.etag);
      expect((await again()).status).toBe(304);
      await backend.attest('sam', undefined, {}, { team: loop, path: calico });
      expect((await again()).status).toBe(200);
      await backend.undo('sam', 1, { team: loop, path: calico });
      expect((await again()).status).toBe(304);
    });

    it('is a table for spreadsheets, in which no name of a team runs', async () => {
      const { headers, text } = await backend
        .get('/coverage?limit=1', as('ana'))
        .set('Accept', 'text/csv');
      expect(headers['content-type']).toMatch(/^text\/csv/);
      expect(headers['content-disposition']).toMatch(
        /attachment.*coverage\.csv/,
      );
      expect(headers.vary).toContain('Accept');
      const lines = text.split('\r\n');
      expect(lines[0]).toBe(
        'team,name,parent,teams,series,section,total,done,reviewed,exception,not applicable,changed,due,not reviewed',
      );
      // All pages, and nothing where nothing is expected: 2 + 4 + 2 lines.
      expect(lines.slice(1, -1)).toHaveLength(8);
      expect(lines[1]).toBe(
        `${loop},"'=HYPERLINK(""http://evil.example"",""click"")",,1,platform,Storage,1,0,0,0,0,0,0,1`,
      );
      expect(lines).toContain(
        `${team},Storage squad,group:default/engineering,1,platform,Networking,2,1,0,1,0,0,0,1`,
      );
    });
  });
});
