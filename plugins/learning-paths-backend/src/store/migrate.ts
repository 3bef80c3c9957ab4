import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { setTimeout as sleep } from 'node:timers/promises';

/** PostgreSQL's words for "somebody else made this first": key, table, type. */
const raceCodes = ['23505', '42P07', '42710'];

const patience = { attempts: 60, pauseMs: 500 };

/**
 * Brings the tables up to date. Where another replica is at it, waits for that one.
 *
 * @throws Error of knex, when a migration fails or the lock is never given back
 */
export async function migrate(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await migrateOnce(knex, patience.attempts);
  }
  return knex;
}

async function migrateOnce(knex: Knex, attempts: number): Promise<void> {
  try {
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@learning-paths/backstage-plugin-learning-paths-backend',
        'migrations',
      ),
    });
  } catch (error) {
    if (attempts <= 1 || !isRace(error)) {
      throw error;
    }
    await sleep(patience.pauseMs);
    await migrateOnce(knex, attempts - 1);
  }
}

/**
 * Two cold replicas meet in the lock, or one step earlier, where both create the
 * table that holds the lock; PostgreSQL reports that as a unique violation.
 */
function isRace(error: unknown): boolean {
  if (!(error instanceof Error)) {
    return false;
  }
  const code = 'code' in error ? error.code : undefined;
  return error.name === 'MigrationLocked' || raceCodes.includes(String(code));
}
