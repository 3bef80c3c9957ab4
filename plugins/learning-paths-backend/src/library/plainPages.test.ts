import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  ContentPoolOptions,
  DefaultContentPool,
} from '@learning-paths/content';
import { testDatabases } from '../__testUtils__/databases';
import { startLearningPaths } from '../__testUtils__/startLearningPaths';

jest.setTimeout(120_000);

// The plugin makes its own pool: this one does what texts tell it.
jest.mock('@learning-paths/content', () => {
  const content = jest.requireActual('@learning-paths/content');
  return {
    ...content,
    DefaultContentPool: class extends content.DefaultContentPool {
      constructor(options: ContentPoolOptions) {
        const { hostile } = jest.requireActual('../__testUtils__/pool');
        super({ ...options, ...hostile });
      }
    },
  };
});

const text = 'Some <b>bold</b> text that !!render!! takes for ever.';

describe('pages that take too long to render', () => {
  const databases = testDatabases();
  const content = createMockDirectory();
  const render = jest.spyOn(DefaultContentPool.prototype, 'render');

  beforeEach(() => render.mockClear());

  beforeAll(() => {
    content.setContent({
      'guides/a.md': '---\ntitle: A\n---\nText of A.\n',
      'guides/slow.md': `---\ntitle: Slow\n---\n${text}\n`,
      'guides/z.md': '---\ntitle: Z\n---\nText of Z.\n',
      'series/s.md': `---\ntitle: S\nstructure:\n  - source: /guides/slow\n---\n${text}\n`,
    });
  });

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    const start = async () =>
      startLearningPaths({ knex: await databases.init(databaseId), content });

    it('are shown as they are written, say so, and are not tried at each request', async () => {
      const { get } = await start();
      const first = await get('/guides?path=/guides/slow');
      expect(first.body).toMatchObject({ isPlain: true, headings: [] });
      expect(first.body.html).toContain('Some &lt;b&gt;bold&lt;/b&gt; text');
      expect(render).toHaveBeenCalledTimes(1);
      const second = await get('/guides?path=/guides/slow');
      expect(second.body.html).toBe(first.body.html);
      expect(render).toHaveBeenCalledTimes(1);
    });

    it('are tried again after an hour', async () => {
      const { get } = await start();
      await get('/guides?path=/guides/slow');
      const later = Date.now() + 3_700_000;
      const now = jest.spyOn(Date, 'now').mockReturnValue(later);
      await get('/guides?path=/guides/slow');
      now.mockRestore();
      expect(render).toHaveBeenCalledTimes(2);
    });

    it('do not keep a list, a learning path or others from being read', async () => {
      const { get } = await start();
      const list = await get('/guides/list?plain=true');
      expect(list.status).toBe(200);
      expect(
        list.body.items.map((item: { text: string }) => item.text),
      ).toEqual(['Text of A.', text, 'Text of Z.']);
      const series = await get('/series/s');
      expect(series.body).toMatchObject({ isPlain: true });
      expect(series.body.introductionHtml).toContain('&lt;b&gt;bold');
      const other = await get('/guides?path=/guides/a');
      expect(other.body.isPlain).toBeUndefined();
    });

    it('are listed beside one that changes at this moment', async () => {
      const knex = await databases.init(databaseId);
      const { get } = await startLearningPaths({ knex, content });
      const inDatabase = knex('documents').where({ file: 'guides/a.md' });
      await inDatabase.update({ digest: 'of another text' });
      const list = await get('/guides/list?plain=true');
      expect(list.status).toBe(200);
      expect(
        list.body.items.map((item: { text?: string }) => item.text),
      ).toEqual([undefined, text, 'Text of Z.']);
    });

    it('are rendered once for all who ask at the same time', async () => {
      const { get } = await start();
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => get('/guides?path=/guides/slow')),
      );
      expect(answers.map(({ body }) => body.isPlain)).toEqual(
        Array(5).fill(true),
      );
      expect(render).toHaveBeenCalledTimes(1);
    });

    it('are not kept by browsers under the version of the content', async () => {
      const { get } = await start();
      const plain = await get('/guides?path=/guides/slow');
      const good = await get('/guides?path=/guides/a');
      expect(plain.headers.etag).not.toBe(good.headers.etag);
    });
  });
});
