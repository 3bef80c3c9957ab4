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
});
