import { mockServices } from '@backstage/backend-test-utils';
import { testDatabases } from '../../__testUtils__/databases';
import { testPool } from '../../__testUtils__/pool';
import { TestSource } from '../../__testUtils__/TestSource';
import { DatabaseContentStore } from '../../store/content/DatabaseContentStore';
import { DatabaseRenderStore } from '../../store/content/DatabaseRenderStore';
import { migrate } from '../../store/migrate';
import { DefaultIngestor } from './DefaultIngestor';
import { mountsOf } from '../sources/mountsOf';
import { ContentSource } from '../sources/types';

jest.setTimeout(60_000);

describe('ingestion', () => {
  const databases = testDatabases();
  const pool = testPool();
  const signal = new AbortController().signal;

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    type Source = ContentSource & { mayTakeOverFrom?: string[] };

    async function setUp(...sources: Source[]) {
      const knex = await databases.init(databaseId);
      await migrate(mockServices.database({ knex }));
      const contents = new DatabaseContentStore(knex);
      const replica = (order = sources) =>
        new DefaultIngestor({
          sources: order,
          mounts: mountsOf(order),
          contents,
          renders: new DatabaseRenderStore(knex),
          pool,
          logger: mockServices.logger.mock(),
          onCommitted: () => {},
        });
      const paths = async () => {
        const { documents } = await contents.loadSnapshot({
          sourceOrder: sources.map(({ id }) => id),
        });
        return documents.map(({ facts }) => `${facts.source}:${facts.path}`);
      };
      return { knex, contents, replica, paths };
    }

    it('stores an etag only with the content that it names', async () => {
      const source = new TestSource('docs');
      const { contents, replica } = await setUp(source);
      const ingestor = replica();
      source.set({ 'a.md': 'A' }, 'one');
      await ingestor.refresh({ sourceId: 'docs', signal });
      expect((await contents.loadSource({ sourceId: 'docs' })).etag).toBe(
        'one',
      );
      source.beforeAnswer = async () => {
        throw new Error('the host is down');
      };
      source.set({ 'a.md': 'B' }, 'two');
      await ingestor.refresh({ sourceId: 'docs', signal });
      expect((await contents.loadSource({ sourceId: 'docs' })).etag).toBe(
        'one',
      );
      expect((await contents.listSources())[0].lastError).toBe(
        'the host is down',
      );
    });

    it('writes nothing when the etag is the same', async () => {
      const source = new TestSource('docs');
      const { contents, replica } = await setUp(source);
      source.set({ 'a.md': 'A' }, 'one');
      await replica().refresh({ sourceId: 'docs', signal });
      const before = await contents.currentVersion();
      await replica().refresh({ sourceId: 'docs', signal });
      expect(await contents.currentVersion()).toEqual(before);
    });

    it('reads a source anew whose target is another, though the etag is the same', async () => {
      const source = new TestSource('docs');
      const { contents, replica, paths } = await setUp(source);
      source.target = '/here';
      source.set({ 'a.md': 'A' }, 'one');
      await replica().refresh({ sourceId: 'docs', signal });
      source.target = '/there';
      source.set({ 'b.md': 'B' }, 'one');
      await replica().refresh({ sourceId: 'docs', signal });
      expect(await paths()).toEqual(['docs:/b']);
      const before = await contents.currentVersion();
      await replica().refresh({ sourceId: 'docs', signal });
      expect(await contents.currentVersion()).toEqual(before);
    });

    it('gives a path that two sources claim to the other one when their order changes', async () => {
      const sources = [new TestSource('one'), new TestSource('two')];
      const { knex, replica } = await setUp(...sources);
      for (const source of sources) {
        source.set({ 'a.md': `A of ${source.id}` }, 'same');
      }
      const refreshAll = async (order: Source[]) => {
        for (const { id: sourceId } of order) {
          await replica(order).refresh({ sourceId, signal });
        }
      };
      const owners = () =>
        knex('documents')
          .join('guide_refs', 'guide_refs.guide_id', 'documents.guide_id')
          .where({ ref: '/a', is_current: true })
          .pluck('source_id');
      await refreshAll(sources);
      expect(await owners()).toEqual(['one']);
      await refreshAll([...sources].reverse());
      expect(await owners()).toContain('two');
    });

    it('runs once more for a refresh that is asked for during another', async () => {
      const source = new TestSource('docs');
      const { replica, paths } = await setUp(source);
      const ingestor = replica();
      source.set({ 'a.md': 'A' });
      let isFirst = true;
      const late: Promise<unknown>[] = [];
      source.beforeAnswer = async () => {
        if (isFirst) {
          isFirst = false;
          source.set({ 'a.md': 'A', 'b.md': 'B' });
          late.push(
            ingestor.refresh({ sourceId: 'docs', signal }),
            ingestor.refresh({ sourceId: 'docs', signal }),
          );
        }
      };
      await ingestor.refresh({ sourceId: 'docs', signal });
      await Promise.all(late);
      expect(await paths()).toEqual(['docs:/a', 'docs:/b']);
      expect(source.reads).toBe(2);
    });

    it('lets the replica that read an older state read again', async () => {
      const source = new TestSource('docs');
      const { replica, paths } = await setUp(source);
      source.set({ 'a.md': 'A' });
      let isFirst = true;
      source.beforeAnswer = async () => {
        if (isFirst) {
          isFirst = false;
          // Another replica commits a newer state, while this one holds the older.
          source.set({ 'b.md': 'B' });
          await replica().refresh({ sourceId: 'docs', signal });
        }
      };
      await replica().refresh({ sourceId: 'docs', signal });
      expect(await paths()).toEqual(['docs:/b']);
    });

    it('joins two sources that two replicas commit at once', async () => {
      const one = new TestSource('one');
      const two = new TestSource('two');
      one.mayTakeOverFrom = ['two'];
      two.mayTakeOverFrom = ['one'];
      const { knex, replica, paths } = await setUp(one, two);
      const [a, b] = [replica(), replica()];
      for (let round = 0; round < 10; round++) {
        // The guide moves back and forth between the sources: never two, never none.
        const [from, to] = round % 2 ? [two, one] : [one, two];
        from.set({ 'left.md': 'Left' });
        to.set({
          'kept.md': 'Kept',
          'guide.md': '---\nid: guide\n---\nGuide\n',
        });
        await Promise.all([
          a.refresh({ sourceId: 'one', signal }),
          b.refresh({ sourceId: 'two', signal }),
        ]);
        expect((await paths()).filter(path => path.endsWith('/guide'))).toEqual(
          [`${to.id}:/guide`],
        );
      }
      const identities = await knex('documents')
        .join('guides', 'guides.guide_id', 'documents.guide_id')
        .where('guides.stable_id', 'guide');
      expect(identities).toHaveLength(1);
      expect(await knex('guides').where({ stable_id: 'guide' })).toHaveLength(
        1,
      );
    });

    it('leaves the former snapshot whole when a commit fails half way', async () => {
      const source = new TestSource('docs');
      const { contents, paths } = await setUp(source);
      const change = {
        sourceId: 'docs',
        baseVersion: 0,
        fingerprint: 'x',
        diagnostics: [],
        documents: [],
        assets: [],
        removed: [],
      };
      const before = await contents.currentVersion();
      await expect(
        contents.commit({
          change,
          sourceOrder: ['docs'],
          identify: () => {
            throw new Error('half way');
          },
        }),
      ).rejects.toThrow('half way');
      expect(await contents.currentVersion()).toEqual(before);
      expect(await paths()).toEqual([]);
    });

    it('forgets a source that is no longer configured, and keeps identities', async () => {
      const source = new TestSource('docs');
      const { knex, contents, replica, paths } = await setUp(source);
      source.set({ 'a.md': 'A' });
      await replica().refresh({ sourceId: 'docs', signal });
      await contents.retainSources({ sourceIds: [] });
      expect(await paths()).toEqual([]);
      expect(await knex('guide_refs').pluck('ref')).toEqual(['/a']);
    });
  });
});
