import { TestDatabases } from '@backstage/backend-test-utils';

const connection = 'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';

/** SQLite always, PostgreSQL 15 where the environment names one. */
export function testDatabases(): TestDatabases {
  if (!process.env[connection]) {
    process.stderr.write(
      `Skipped on PostgreSQL: ${connection} is not set (scripts/test.mjs starts a cluster where PostgreSQL 15 is installed)\n`,
    );
  }
  return TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_15'],
    disableDocker: true,
  });
}
