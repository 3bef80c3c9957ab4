import {
  createMockDirectory,
  TestDatabaseId,
} from '@backstage/backend-test-utils';
import knexFactory, { Knex } from 'knex';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { smallContent } from '../../__testUtils__/content';
import { testDatabases } from '../../__testUtils__/databases';
import { testPool } from '../../__testUtils__/pool';
import type { HeldIngest } from '../../__testUtils__/heldIngest';
import { openIngestion } from '../../__testUtils__/ingestion';

// A process a test, on a machine that may be busy with others.
jest.setTimeout(120_000);

/** Right before these statements of a commit. */
const moments = [
  'delete from documents',
  'insert into documents',
  'insert into assets',
  'insert into guides',
  'insert into sources',
  'COMMIT',
];

const tables = [
  'snapshot',
  'sources',
  'documents',
  'assets',
  'guides',
  'guide_refs',
  'renders',
];

/** More than the database keeps in memory, so that a commit reaches the disk before it is done. */
const largeImage = Buffer.alloc(4 * 1024 * 1024, 'image');

describe('a kill -9 in mid-ingest', () => {
  const databases = testDatabases();
  const pool = testPool();
  const content = createMockDirectory();
  const folder = createMockDirectory();

  beforeEach(() => {
    folder.clear();
    content.setContent(smallContent);
  });

  /** How this process and its child reach the same database. */
  async function databaseOn(id: TestDatabaseId): Promise<Knex.Config> {
    if (id === 'SQLITE_3') {
      return {
        client: 'better-sqlite3',
        connection: { filename: folder.resolve('content.sqlite') },
        useNullAsDefault: true,
      };
    }
    const knex = await databases.init(id);
    const { client, connection } = knex.client.config;
    return { client, connection };
  }

  async function using<T>(
    database: Knex.Config,
    work: (knex: Knex) => Promise<T>,
  ): Promise<T> {
    const knex = knexFactory(database);
    try {
      return await work(knex);
    } finally {
      await knex.destroy();
    }
  }

  const ingest = (database: Knex.Config) =>
    using(database, async knex =>
      (await openIngestion({ knex, target: content.path, pool })).ingest(),
    );

  /** All that ingestion writes, row by row. */
  const stored = (database: Knex.Config) =>
    using(database, async knex => {
      const rows = tables.map(async table => {
        const all = await knex(table).select();
        return [table, all.map(row => JSON.stringify(row)).sort()] as const;
      });
      return Object.fromEntries(await Promise.all(rows));
    });

  const paths = (database: Knex.Config) =>
    using(database, async knex => {
      const { contents } = await openIngestion({
        knex,
        target: content.path,
        pool,
      });
      const { documents } = await contents.loadSnapshot({
        sourceOrder: ['docs'],
      });
      return documents.map(({ facts }) => facts.path);
    });

  /** Ingests in a process of its own, and kills it right before the statement. */
  async function ingestAndKill(options: HeldIngest): Promise<void> {
    const child = spawn(
      process.execPath,
      [
        '--require',
        '@backstage/cli/config/nodeTransform.cjs',
        resolve(__dirname, '../../__testUtils__/heldIngest.ts'),
      ],
      {
        cwd: __dirname,
        env: {
          PATH: process.env.PATH,
          HELD_INGEST: JSON.stringify(options),
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const closed = once(child, 'close');
    const isHeld = await Promise.race([
      once(child.stdout, 'data').then(() => true),
      closed.then(() => false),
    ]);
    child.kill('SIGKILL');
    expect(await closed).toEqual([null, 'SIGKILL']);
    expect(isHeld).toBe(true);
  }

  describe.each(databases.eachSupportedId())('on %s', id => {
    it.each(moments)(
      'leaves the former snapshot whole, right before "%s"',
      async holdBefore => {
        const database = await databaseOn(id);
        await ingest(database);
        const before = await stored(database);
        const pathsBefore = await paths(database);
        expect(pathsBefore).toContain('/guides/calico');

        const { 'calico.md': _gone, ...guides } = smallContent.guides;
        content.setContent({
          ...smallContent,
          guides: {
            ...guides,
            'storage.md': 'Another text',
            'new.md': 'A new guide',
          },
          images: { 'map.png': largeImage },
        });
        await ingestAndKill({ database, target: content.path, holdBefore });

        expect(await stored(database)).toEqual(before);
        expect(await paths(database)).toEqual(pathsBefore);

        await ingest(database);
        expect(await paths(database)).toEqual([
          '/guides/networking',
          '/guides/new',
          '/guides/storage',
          '/series/platform',
        ]);
        const after = await stored(database);
        expect(JSON.parse(after.snapshot[0]).number).toBe(
          JSON.parse(before.snapshot[0]).number + 1,
        );
      },
    );
  });

  it('is undone by SQLite when its file was half written', async () => {
    const database = await databaseOn('SQLITE_3');
    await ingest(database);
    const before = await stored(database);
    content.addContent({ 'images/map.png': largeImage });
    await ingestAndKill({
      database,
      target: content.path,
      holdBefore: 'COMMIT',
    });
    // What undoes it: without this file, nothing had been written yet.
    expect(existsSync(folder.resolve('content.sqlite-journal'))).toBe(true);
    expect(await stored(database)).toEqual(before);
  });
});
