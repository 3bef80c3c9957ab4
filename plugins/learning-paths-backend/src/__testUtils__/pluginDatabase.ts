import { DatabaseManager } from '@backstage/backend-defaults/database';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/** Gives the plugin under test this database; plugins beside it get those of the configuration. */
export const pluginDatabase = (knex: Knex) =>
  createServiceFactory({
    service: coreServices.database,
    deps: {
      plugin: coreServices.pluginMetadata,
      config: coreServices.rootConfig,
      lifecycle: coreServices.lifecycle,
      logger: coreServices.logger,
    },
    factory: ({ plugin, config, lifecycle, logger }) =>
      plugin.getId() === 'learning-paths'
        ? { getClient: async () => knex }
        : DatabaseManager.fromConfig(config).forPlugin(plugin.getId(), {
            lifecycle,
            logger,
          }),
  });
