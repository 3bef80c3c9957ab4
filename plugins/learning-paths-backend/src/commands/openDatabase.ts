import { DatabaseManager } from '@backstage/backend-defaults/database';
import {
  LifecycleService,
  LoggerService,
  RootLifecycleService,
} from '@backstage/backend-plugin-api';
import { ConfigSources } from '@backstage/config-loader';
import { NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';

const silent: LoggerService = {
  error() {},
  warn() {},
  info() {},
  debug() {},
  child: () => silent,
};

/**
 * Opens the plugin's database as the backend does, by the same configuration.
 *
 * @throws NotFoundError when the plugin has no up-to-date tables there
 */
export async function openDatabase(options: {
  /** Files; the app's own where empty. */
  configs: readonly string[];
}): Promise<{ knex: Knex; close: () => Promise<void> }> {
  const config = await ConfigSources.toConfig(
    ConfigSources.default({
      argv: options.configs.flatMap(file => ['--config', file]),
      watch: false,
    }),
  );
  config.close();
  const shutdowns: (() => void | Promise<void>)[] = [];
  const lifecycle: LifecycleService & RootLifecycleService = {
    addStartupHook() {},
    addBeforeShutdownHook() {},
    addShutdownHook: hook => {
      shutdowns.push(hook);
    },
  };
  const knex = await DatabaseManager.fromConfig(config, {
    rootLifecycle: lifecycle,
    rootLogger: silent,
  })
    .forPlugin('learning-paths', { logger: silent, lifecycle })
    .getClient();
  const close = async () => {
    for (const shutdown of shutdowns) {
      await shutdown();
    }
    await knex.destroy();
  };
  try {
    await requireTables(knex);
  } catch (error) {
    await close();
    throw error;
  }
  return { knex, close };
}

/** The tables of the newest migrations; only the backend itself brings them up to date. */
async function requireTables(knex: Knex): Promise<void> {
  for (const table of [
    'attestations',
    'manual_links',
    'notification_recipients',
  ]) {
    if (!(await knex.schema.hasTable(table))) {
      throw new NotFoundError(
        `The database of this configuration has no table '${table}' of Learning Paths. Name the backend's configuration with --config, run where the backend runs, and let the backend start once before`,
      );
    }
  }
}
