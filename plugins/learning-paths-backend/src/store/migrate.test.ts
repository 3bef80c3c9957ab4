import { mockServices } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/databases';
import { migrate } from './migrate';

jest.setTimeout(60_000);

const directory = resolvePackagePath(
  '@learning-paths/backstage-plugin-learning-paths-backend',
  'migrations',
);

describe('migrations', () => {
  const databases = testDatabases();

  const tablesOf = async (knex: Knex) => {
    const rows =
      knex.client.config.client === 'pg'
        ? await knex('pg_tables')
            .where({ schemaname: 'public' })
            .select({ name: 'tablename' })
        : await knex('sqlite_master').where({ type: 'table' }).select('name');
    return rows
      .map(({ name }: { name: string }) => name)
      .filter(name => !/^(knex_|sqlite_)/.test(name))
      .sort();
  };

  it.each(databases.eachSupportedId())(
    'go up and down again on %s',
    async id => {
      const knex = await databases.init(id);
      await migrate(mockServices.database({ knex }));
      const tables = await tablesOf(knex);
      expect(tables).toEqual(
        expect.arrayContaining([
          'assets',
          'documents',
          'guide_refs',
          'guides',
          'renders',
          'snapshot',
          'sources',
        ]),
      );
      await knex.migrate.rollback({ directory }, true);
      expect(await tablesOf(knex)).toEqual([]);
      await migrate(mockServices.database({ knex }));
      expect(await tablesOf(knex)).toEqual(tables);
    },
  );

  it.each(databases.eachSupportedId())(
    'leave to an earlier release, as attestations that say so, what teams inherited on %s',
    async id => {
      const knex = await databases.init(id);
      const names = ['01_content', '02_reviews', '03_review_extras'].map(
        name => `20261122_${name}.js`,
      );
      for (const name of names) {
        await knex.migrate.up({ directory, name });
      }
      const created_at = new Date();
      await knex('guides').insert({ guide_id: 'g', created_at });
      const inherited = {
        team_ref: 'group:default/new',
        guide_id: 'g',
        kind: 'inherit',
        outcome: 'reviewed',
        user_ref: 'user:default/ana',
        user_name: 'Ana',
        capacity: 'member',
        channel: 'ui',
        created_at,
        inherited_from: 'group:default/old',
        transferred_by: 'user:default/sam',
      };
      await knex('attestations').insert([
        { ...inherited, id: '1', seq: 1, comment: 'Good' },
        { ...inherited, id: '2', seq: 2, comment: null },
      ]);
      await knex.migrate.down({ directory, name: names[2] });
      expect(
        await knex('attestations').orderBy('seq').select('kind', 'comment'),
      ).toEqual([
        {
          kind: 'attest',
          comment:
            'Taken over from group:default/old by user:default/sam: Good',
        },
        {
          kind: 'attest',
          comment: 'Taken over from group:default/old by user:default/sam',
        },
      ]);
    },
  );

  it.each(databases.eachSupportedId())(
    'leave to an earlier release the revisions that it can hold on %s',
    async id => {
      const knex = await databases.init(id);
      await migrate(mockServices.database({ knex }));
      const created_at = new Date();
      await knex('guides').insert({ guide_id: 'g', created_at });
      const attestation = {
        team_ref: 'group:default/a',
        guide_id: 'g',
        kind: 'attest',
        user_ref: 'user:default/ana',
        user_name: 'Ana',
        capacity: 'member',
        channel: 'ui',
        created_at,
      };
      await knex('attestations').insert([
        { ...attestation, id: '1', seq: 1, revision: null },
        { ...attestation, id: '2', seq: 2, revision: 3 },
      ]);
      await knex.migrate.down({
        directory,
        name: '20261122_04_text_history.js',
      });
      expect(
        await knex('attestations').orderBy('seq').pluck('revision'),
      ).toEqual([null, 3]);
    },
  );

  it.each(databases.eachSupportedId())(
    'tell of which source guides and records are, as far as anybody can know, on %s',
    async id => {
      const knex = await databases.init(id);
      await migrate(mockServices.database({ knex }));
      const names = ['record_sources', 'guide_sources'].map(
        name => `20261126_20_${name}.js`,
      );
      for (const name of names) {
        await knex.migrate.down({ directory, name });
      }
      const now = new Date();
      const mounted = { docs: '', sec: '/sec', one: '/both', two: '/both' };
      await knex('sources').insert(
        Object.entries(mounted).map(([source, mountAt]) => ({
          id: source,
          version: 1,
          diagnostics: '[]',
          fingerprint: JSON.stringify(['r', {}, 'file', '.', mountAt, []]),
        })),
      );
      const refs = {
        live: '/a',
        draft: '/sec/draft',
        gone: '/sec/gone',
        root: '/gone',
        shared: '/both/gone',
        page: 'https://example.com',
      };
      await knex('guides').insert(
        Object.keys(refs).map(guide_id => ({ guide_id, created_at: now })),
      );
      await knex('guide_refs').insert(
        Object.entries(refs).map(([guide_id, ref]) => ({
          guide_id,
          ref,
          is_current: guide_id !== 'draft',
          since: now,
        })),
      );
      await knex('documents').insert(
        ['live', 'draft'].map(guide_id => ({
          source_id: guide_id === 'live' ? 'docs' : 'sec',
          file: `${guide_id}.md`,
          hash: '',
          diagnostics: '[]',
          path: guide_id === 'live' ? '/a' : '/sec/draft',
          is_guide: guide_id === 'live',
          guide_id,
        })),
      );
      await knex('attestations').insert({
        id: '1',
        team_ref: 'group:default/a',
        guide_id: 'gone',
        seq: 1,
        kind: 'attest',
        user_ref: 'user:default/ana',
        user_name: 'Ana',
        capacity: 'member',
        channel: 'ui',
        created_at: now,
      });
      for (const name of [...names].reverse()) {
        await knex.migrate.up({ directory, name });
      }
      const guides = await knex('guides').select('guide_id', 'source_id');
      expect(
        Object.fromEntries(guides.map(row => [row.guide_id, row.source_id])),
      ).toEqual({
        live: 'docs',
        draft: 'sec',
        gone: 'sec',
        root: 'docs',
        shared: null,
        page: null,
      });
      expect(
        await knex('documents').whereNotNull('guide_id').pluck('file'),
      ).toEqual(['live.md']);
      expect(await knex('attestations').pluck('source_id')).toEqual(['sec']);
      expect((await knex('known_sources').pluck('id')).sort()).toEqual(
        Object.keys(mounted).sort(),
      );
    },
  );

  // SQLite serves a single backend, so replicas meet on PostgreSQL only.
  it.each(databases.eachSupportedId().filter(([id]) => id !== 'SQLITE_3'))(
    'let cold replicas start at the same time on %s',
    async id => {
      const knex = await databases.init(id);
      const replica = () => migrate(mockServices.database({ knex }));
      await Promise.all([replica(), replica(), replica()]);
      expect(await knex('snapshot').select('number')).toEqual([{ number: 0 }]);
    },
  );

  it.each(databases.eachSupportedId())(
    'start although two replicas left a lock each, on %s',
    async id => {
      const knex = await databases.init(id);
      await knex.schema.createTable('knex_migrations_lock', table => {
        table.increments('index').primary();
        table.integer('is_locked');
      });
      await knex('knex_migrations_lock').insert([
        { is_locked: 0 },
        { is_locked: 0 },
      ]);
      await migrate(mockServices.database({ knex }));
      expect(await knex('snapshot').select('number')).toEqual([{ number: 0 }]);
    },
  );
});
