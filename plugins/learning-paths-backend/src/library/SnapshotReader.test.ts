import { mockServices } from '@backstage/backend-test-utils';
import { testDatabases } from '../__testUtils__/databases';
import { testPool } from '../__testUtils__/pool';
import { TestSource } from '../__testUtils__/TestSource';
import { DefaultIngestor } from '../content/ingest/DefaultIngestor';
import { DatabaseContentStore } from '../store/content/DatabaseContentStore';
import { DatabaseRenderStore } from '../store/content/DatabaseRenderStore';
import { migrate } from '../store/migrate';
import {
  CachingSnapshotReader,
  Snapshot,
  SnapshotStore,
} from './SnapshotReader';

jest.setTimeout(60_000);

/** A gate that lets nobody through until it is opened, and tells when somebody came. */
function gate() {
  const came = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  return {
    pass: async () => {
      came.resolve();
      await opened.promise;
    },
    somebodyCame: came.promise,
    open: () => opened.resolve(),
  };
}

describe('reading snapshots', () => {
  const databases = testDatabases();
  const pool = testPool();

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    /** A database with one guide, and a clock that stands still. */
    async function setUp() {
      const knex = await databases.init(databaseId);
      await migrate(mockServices.database({ knex }));
      const contents = new DatabaseContentStore(knex);
      const source = new TestSource('docs');
      const clock = { ms: 0 };
      const looks = { versions: 0, loads: 0 };
      knex.on('query', ({ sql }: { sql: string }) => {
        const plain = sql.replace(/[`"]/g, '');
        looks.versions += /^select .* from snapshot/.test(plain) ? 1 : 0;
        looks.loads += /^select .* from documents as d left join/s.test(plain)
          ? 1
          : 0;
      });
      const replica = (store: Partial<SnapshotStore> = {}) => {
        const reader = new CachingSnapshotReader({
          contents: {
            currentVersion: () => contents.currentVersion(),
            loadSnapshot: options => contents.loadSnapshot(options),
            ...store,
          },
          mounts: [{ source: 'docs', mountAt: '' }],
          now: () => clock.ms,
        });
        const ingestor = new DefaultIngestor({
          sources: [source],
          mounts: [{ source: 'docs', mountAt: '' }],
          contents,
          renders: new DatabaseRenderStore(knex),
          pool,
          logger: mockServices.logger.mock(),
          onCommitted: () => reader.expire(),
        });
        const commit = async (...names: string[]) => {
          source.set(
            Object.fromEntries(names.map(name => [`${name}.md`, name])),
          );
          await ingestor.refresh({
            sourceId: 'docs',
            signal: new AbortController().signal,
          });
        };
        return { reader, commit };
      };
      await replica().commit('a');
      looks.versions = 0;
      looks.loads = 0;
      return { contents, clock, looks, replica };
    }

    const pathsOf = ({ library }: Snapshot) =>
      [...library.guides.values()].map(({ path }) => path).sort();

    it('shows a commit here at once, and elsewhere within a second', async () => {
      const { clock, replica } = await setUp();
      const [here, elsewhere] = [replica(), replica()];
      expect(pathsOf(await here.reader.current())).toEqual(['/a']);
      expect(pathsOf(await elsewhere.reader.current())).toEqual(['/a']);
      await here.commit('a', 'b');
      expect(pathsOf(await here.reader.current())).toEqual(['/a', '/b']);
      clock.ms += 1_000;
      const there = await elsewhere.reader.current();
      expect(pathsOf(there)).toEqual(['/a', '/b']);
      expect(there.version).toEqual((await here.reader.current()).version);
    });

    it('looks at the database a few times a second, however many ask', async () => {
      const { clock, looks, replica } = await setUp();
      const { reader } = replica();
      for (let request = 0; request < 100; request++) {
        await reader.current();
        clock.ms += 10;
      }
      expect(looks.versions).toBeLessThanOrEqual(3);
      expect(looks.loads).toBe(1);
    });

    it('builds a version once for many that ask at the same time', async () => {
      const { looks, replica } = await setUp();
      const { reader, commit } = replica();
      const askMany = () =>
        Promise.all(Array.from({ length: 50 }, () => reader.current()));
      const first = await askMany();
      expect(new Set(first).size).toBe(1);
      expect(looks.loads).toBe(1);
      await commit('b');
      const second = await askMany();
      expect(new Set(second).size).toBe(1);
      expect(looks.loads).toBe(2);
      expect(pathsOf(second[0])).toEqual(['/b']);
    });

    it('keeps what it built for as long as nothing is committed', async () => {
      const { clock, looks, replica } = await setUp();
      const { reader } = replica();
      const first = await reader.current();
      clock.ms += 3_600_000;
      expect(await reader.current()).toBe(first);
      reader.expire();
      expect(await reader.current()).toBe(first);
      expect(looks.loads).toBe(1);
    });

    it('heeds a commit while an older state is being loaded', async () => {
      const { contents, clock, replica } = await setUp();
      const held = gate();
      let isFirst = true;
      const { reader, commit } = replica({
        loadSnapshot: async options => {
          const loaded = await contents.loadSnapshot(options);
          if (isFirst) {
            isFirst = false;
            await held.pass();
          }
          return loaded;
        },
      });
      const early = reader.current();
      await held.somebodyCame;
      await commit('b');
      expect(pathsOf(await reader.current())).toEqual(['/b']);
      // The older state comes late, and must not take the place of the newer.
      held.open();
      expect(pathsOf(await early)).toEqual(['/a']);
      expect(pathsOf(await reader.current())).toEqual(['/b']);
      clock.ms += 1_000;
      expect(pathsOf(await reader.current())).toEqual(['/b']);
    });

    it('heeds a commit between looking at the version and loading it', async () => {
      const { contents, replica } = await setUp();
      const other = replica();
      const { reader } = replica({
        currentVersion: async () => {
          const version = await contents.currentVersion();
          await other.commit('b');
          return version;
        },
      });
      const snapshot = await reader.current();
      expect(pathsOf(snapshot)).toEqual(['/b']);
      expect(snapshot.version).toEqual(await contents.currentVersion());
    });

    it('asks again after the database failed, and serves no older state meanwhile', async () => {
      const { contents, clock, replica } = await setUp();
      let isDown = false;
      const { reader } = replica({
        currentVersion: async () => {
          if (isDown) {
            throw new Error('the database is down');
          }
          return contents.currentVersion();
        },
      });
      await reader.current();
      isDown = true;
      clock.ms += 1_000;
      await expect(reader.current()).rejects.toThrow('the database is down');
      await replica().commit('b');
      isDown = false;
      expect(pathsOf(await reader.current())).toEqual(['/b']);
    });

    it('loads anew when the database was replaced by another', async () => {
      const [one, two] = [await setUp(), await setUp()];
      await two.replica().commit('b');
      let { contents } = one;
      const { reader } = one.replica({
        currentVersion: () => contents.currentVersion(),
        loadSnapshot: options => contents.loadSnapshot(options),
      });
      await one.replica().commit('c');
      await one.replica().commit('d');
      expect(pathsOf(await reader.current())).toEqual(['/d']);
      // Restored from a backup, say: its number is lower, and it is another state.
      contents = two.contents;
      one.clock.ms += 1_000;
      expect(pathsOf(await reader.current())).toEqual(['/b']);
    });
  });
});
