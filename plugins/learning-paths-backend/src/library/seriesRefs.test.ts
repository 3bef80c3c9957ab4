import { createMockDirectory } from '@backstage/backend-test-utils';
import { testDatabases } from '../__testUtils__/databases';
import { startLearningPaths } from '../__testUtils__/startLearningPaths';

jest.setTimeout(60_000);

const forms = [
  './foundations',
  'foundations',
  './foundations.md',
  '../series/foundations.md',
  '/series/foundations.md',
  '/series/Foundations',
  '/series/foundations#top',
  '/series/foundations?x=1',
  '/series/basics',
  '/old/foundations',
];

const series = (keys: string) =>
  `---\n${keys}\nstructure:\n  - source: /guides/a\n---\n`;

describe('prerequisites and next', () => {
  const databases = testDatabases();
  const content = createMockDirectory();

  it.each(['/', '/team'])(
    'are shown in every form that the checker takes, mounted at %s',
    async mountAt => {
      content.setContent({
        series: {
          'foundations.md': series(
            'title: Foundations\nurl: /series/basics/\naliases: [../old/foundations]',
          ),
          'hidden.md': series('title: Hidden\ndraft: true'),
          'day.md': series(
            `title: Day\nprerequisites: ${JSON.stringify([
              ...forms.slice(0, -1),
              '../old/foundations',
              './hidden',
              '/guides/a',
              '/series/none',
            ])}\nnext: ./foundations.md`,
          ),
        },
        guides: { 'a.md': '---\ntitle: A\n---\nText.\n' },
      });
      const knex = await databases.init('SQLITE_3');
      const { get } = await startLearningPaths({
        knex,
        content,
        source: { mountAt },
      });
      const { body } = await get('/series/day');
      const shown = { slug: 'foundations', title: 'Foundations' };
      expect(body.prerequisites).toEqual(forms.map(() => shown));
      expect(body.next).toEqual(shown);
      const guide = await get(`/guides?path=${body.first.path}&series=day`);
      expect(guide.body.series.nextSeries).toEqual(shown);
      const { body: found } = await get('/diagnostics');
      const unresolved = found.items.filter(
        ({ code }: { code: string }) => code === 'unresolved-series',
      );
      expect(unresolved).toHaveLength(3);
    },
  );
});
