import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { setTimeout as sleep } from 'node:timers/promises';

/** PostgreSQL's words for "somebody else made this first": key, table, type. */
const raceCodes = ['23505', '42P07', '42710'];

/** Where knex keeps the lock of migrations. */
const lockTable = 'knex_migrations_lock';

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
    if (isLocked(error)) {
      await keepOneLock(knex);
    }
    await sleep(patience.pauseMs);
    await migrateOnce(knex, attempts - 1);
  }
}

/**
 * Two cold replicas may each have put a row into the table of the one lock. No replica
 * can take both, so that without this none would ever start again.
 */
async function keepOneLock(knex: Knex): Promise<void> {
  const [first, ...others]: number[] = await knex(lockTable)
    .orderBy('index')
    .pluck('index');
  if (first !== undefined && others.length > 0) {
    await knex(lockTable).whereIn('index', others).delete();
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.name === 'MigrationLocked';
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
  return isLocked(error) || raceCodes.includes(String(code));
}
