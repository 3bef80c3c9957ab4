import { createMockDirectory } from '@backstage/backend-test-utils';
import { Step } from '@learning-paths/backstage-plugin-learning-paths-common';
import { CORE_SCHEMA, load } from 'js-yaml';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { testDatabases } from './__testUtils__/databases';
import { startLearningPaths } from './__testUtils__/startLearningPaths';

// Some seven hundred documents are read and shown, one by one.
jest.setTimeout(300_000);

const root = resolve(
  __dirname,
  '../../../../shared/corpus/etcd-website/content/en/docs',
);

/** A page as its own front matter tells it, read without our code. */
interface Page {
  path: string;
  /** Without one, the first heading of the text is. */
  title: string | undefined;
  /** What Hugo's menus show, and so do our steps. */
  linkTitle: string | undefined;
  weight: number;
}

function readPages(): Page[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.md'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .map(file => {
      const [, yaml] = /^---\n(.*?)\n---/s.exec(
        readFileSync(file, 'utf8').replace(/\r\n/g, '\n'),
      ) ?? ['', ''];
      const facts = Object(
        yaml && load(yaml, { schema: CORE_SCHEMA, json: true }),
      );
      const path = `/${relative(root, file)}`.replace(/\.md$/, '');
      return {
        path: path.replace(/\/_?index$/, '') || '/',
        title: facts.title === undefined ? undefined : String(facts.title),
        linkTitle:
          facts.linkTitle === undefined ? undefined : String(facts.linkTitle),
        weight: Number(facts.weight ?? 0),
      };
    });
}

/** One series a folder, in the order of the disk, with the weights of its pages. */
function toSeries(pages: readonly Page[]): Map<string, Page[]> {
  const folders = new Map<string, Page[]>();
  for (const page of pages.filter(({ path }) => path !== '/')) {
    const folder = dirname(page.path);
    folders.set(folder, [...(folders.get(folder) ?? []), page]);
  }
  return folders;
}

/** Where the front matter has none. */
const anyTitle = expect.stringMatching(/./);

const slugOf = (folder: string) =>
  `series-${folder.replace(/[^a-z0-9]+/gi, '-')}`;

function seriesFile(folder: string, pages: readonly Page[]): string {
  const steps = pages.map(
    ({ path, weight }) => `  - source: ${path}\n    weight: ${weight}`,
  );
  return `---\ntitle: ${slugOf(folder)}\nstructure:\n${steps.join(
    '\n',
  )}\n---\n`;
}

if (!existsSync(root)) {
  process.stdout.write(
    'Skipped: the etcd website is not beside this project.\n',
  );
}

(existsSync(root) ? describe : describe.skip)('the etcd website', () => {
  const databases = testDatabases();
  const series = createMockDirectory();

  it.each(databases.eachSupportedId())(
    'comes up whole on %s: every page rendered, in the order and with the titles of its front matter',
    async id => {
      const pages = readPages();
      const folders = toSeries(pages);
      series.setContent(
        Object.fromEntries(
          [...folders].map(([folder, listed]) => [
            `${slugOf(folder)}.md`,
            seriesFile(folder, listed),
          ]),
        ),
      );
      const { get, refresh } = await startLearningPaths({
        knex: await databases.init(id),
        config: {
          sources: [
            { id: 'docs', type: 'file', target: root },
            {
              id: 'series',
              type: 'file',
              target: series.path,
              mountAt: '/series',
            },
          ],
        },
      });
      await refresh('series');

      for (const { path, title } of pages) {
        const { status, body } = await get(
          `/guides?path=${encodeURIComponent(path)}`,
        );
        expect([path, status, body.title]).toEqual([
          path,
          200,
          title ?? anyTitle,
        ]);
        expect(body.html).not.toMatch(/<script|<iframe|\son\w+=|javascript:/i);
      }
      for (const [folder, listed] of folders) {
        const { body } = await get(`/series/${slugOf(folder)}`);
        const rank = ({ weight }: Page) => (weight === 0 ? Infinity : weight);
        const expected = [...listed].sort((a, b) =>
          rank(a) === rank(b) ? 0 : rank(a) - rank(b),
        );
        expect(
          body.steps.map(({ title, target }: Step) => [title, target]),
        ).toEqual(
          expected.map(({ path, title, linkTitle }) => [
            linkTitle ?? title ?? anyTitle,
            { kind: 'guide', path },
          ]),
        );
      }
      const problems = await get('/diagnostics?severity=error');
      expect(problems.body.items).toEqual([]);
      expect(pages.length).toBeGreaterThan(500);
    },
  );
});
