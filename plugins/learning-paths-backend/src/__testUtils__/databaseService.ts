import { DatabaseManager } from '@backstage/backend-defaults/database';
import {
  coreServices,
  createServiceFactory,
  DatabaseService,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { Knex } from 'knex';
import { onTestFinished } from './onTestFinished';

const inMemory = new ConfigReader({
  backend: { database: { client: 'better-sqlite3', connection: ':memory:' } },
});

/**
 * Gives the plugin under test this database. Left out, and for the plugins beside it, there
 * is a database in memory.
 */
export const databaseService = (knex?: Knex) =>
  createServiceFactory({
    service: coreServices.database,
    deps: {
      plugin: coreServices.pluginMetadata,
      lifecycle: coreServices.lifecycle,
      logger: coreServices.logger,
    },
    createRootContext: () => DatabaseManager.fromConfig(inMemory),
    factory: ({ plugin, ...deps }, manager) =>
      knex && plugin.getId() === 'learning-paths'
        ? { getClient: async () => knex }
        : destroyedAfterTest(manager.forPlugin(plugin.getId(), deps)),
  });

/** The manager leaves connections open when it is shut down, and their pools keep the process. */
function destroyedAfterTest(database: DatabaseService): DatabaseService {
  let client: Promise<Knex> | undefined;
  onTestFinished(async () => (await client)?.destroy());
  return {
    ...database,
    getClient: () => {
      client ??= database.getClient();
      return client;
    },
  };
}
