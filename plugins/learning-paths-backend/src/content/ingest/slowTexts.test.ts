import { mockServices, TestDatabaseId } from '@backstage/backend-test-utils';
import { ContentPool, DefaultContentPool } from '@learning-paths/content';
import { testDatabases } from '../../__testUtils__/databases';
import { hostile, testPool } from '../../__testUtils__/pool';
import { TestSource } from '../../__testUtils__/TestSource';
import { DatabaseContentStore } from '../../store/content/DatabaseContentStore';
import { DatabaseRenderStore } from '../../store/content/DatabaseRenderStore';
import { migrate } from '../../store/migrate';
import { DefaultIngestor } from './DefaultIngestor';
import { mountsOf } from '../sources/mountsOf';

jest.setTimeout(120_000);

describe('texts that take too long to read', () => {
  const databases = testDatabases();
  const pool = testPool(hostile);
  const parse = jest.spyOn(pool, 'parse');
  beforeEach(() => parse.mockClear());

  async function setUp(
    databaseId: TestDatabaseId,
    ownPool: ContentPool = pool,
  ) {
    const knex = await databases.init(databaseId);
    await migrate(mockServices.database({ knex }));
    const contents = new DatabaseContentStore(knex);
    const source = new TestSource('docs');
    const ingestor = new DefaultIngestor({
      sources: [source],
      mounts: mountsOf([source]),
      contents,
      renders: new DatabaseRenderStore(knex),
      pool: ownPool,
      logger: mockServices.logger.mock(),
      onCommitted: () => {},
    });
    const refresh = () =>
      ingestor.refresh({
        sourceId: 'docs',
        signal: new AbortController().signal,
      });
    const read = async () => {
      const snapshot = await contents.loadSnapshot({ sourceOrder: ['docs'] });
      return {
        titles: snapshot.documents.map(({ facts }) => facts.title),
        problems: snapshot.diagnostics
          .filter(({ severity }) => severity === 'error')
          .map(({ code, file }) => `${code} ${file}`),
      };
    };
    const filesTried = () =>
      parse.mock.calls.flatMap(([{ files }]) => files.map(({ file }) => file));
    return { contents, source, refresh, read, filesTried };
  }

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    it('keep their last good text, while their neighbours move on', async () => {
      const { source, refresh, read } = await setUp(databaseId);
      source.set({ 'a.md': '# Good', 'b.md': '# Neighbour' });
      await refresh();
      source.set({
        'a.md': '# Worse\n!!parse!!',
        'b.md': '# Neighbour moved',
        'new.md': '# New\n!!parse!!',
      });
      await refresh();
      expect(await read()).toEqual({
        titles: ['Good', 'Neighbour moved'],
        problems: ['too-slow a.md', 'too-slow new.md'],
      });
      source.set({ 'a.md': '# Mended', 'b.md': '# Neighbour moved' });
      await refresh();
      expect(await read()).toEqual({
        titles: ['Mended', 'Neighbour moved'],
        problems: [],
      });
    });

    it('are not tried again while they are the same', async () => {
      const { source, refresh, read, filesTried } = await setUp(databaseId);
      source.set({ 'a.md': '!!parse!!' });
      await refresh();
      expect(filesTried()).toEqual(['a.md']);
      source.set({ 'a.md': '!!parse!!', 'b.md': '# B' });
      await refresh();
      expect(filesTried()).toEqual(['a.md', 'b.md']);
      expect((await read()).problems).toEqual(['too-slow a.md']);
    });
  });

  it('do not make a source fail when the backend stops meanwhile', async () => {
    const own = new DefaultContentPool(hostile);
    const { contents, source, refresh } = await setUp('SQLITE_3', own);
    source.set({ 'a.md': '!!parse!!' });
    const refreshing = refresh();
    await own.close();
    await refreshing;
    const [health] = await contents.listSources();
    expect(health?.lastError).toBeUndefined();
  });

  it('put others off when they are many, until the next refresh of the same state', async () => {
    const { contents, source, refresh, read, filesTried } = await setUp(
      'SQLITE_3',
    );
    const slow = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `${String(index).padStart(2, '0')}.md`,
        '!!parse!!',
      ]),
    );
    source.set({ ...slow, 'last.md': '# Last' }, 'one');
    await refresh();
    const { etag } = await contents.loadSource({ sourceId: 'docs' });
    expect(etag).toBeUndefined();
    const first = await read();
    expect(first.titles).toEqual([]);
    expect(first.problems).toHaveLength(31);
    parse.mockClear();
    await refresh();
    const again = filesTried();
    expect(again).toContain('last.md');
    expect(again.length).toBeLessThan(31);
  });
});
