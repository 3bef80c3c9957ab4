import { BackendFeature } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import request from 'supertest';
import learningPathsPlugin from '..';
import { databaseService } from './databaseService';
import { onTestFinished } from './onTestFinished';

/** A folder of content. */
export type MockDirectory = ReturnType<typeof createMockDirectory>;

/** What a test starts the plugin with. */
export interface StartOptions {
  /** Left out, each plugin gets a database in memory. */
  knex?: Knex;
  /** Left out where `config` names the sources. */
  content?: MockDirectory;
  /** Of the source; the defaults are an id `docs` at the root. */
  source?: JsonObject;
  /** More of `learningPaths`. */
  config?: JsonObject;
  /** More of the root. */
  rootConfig?: JsonObject;
  features?: BackendFeature[];
}

/**
 * Starts the real plugin on a database and a folder of content, and waits until the
 * content is in. It stops when the test is over.
 */
export async function startLearningPaths(options: StartOptions) {
  const { knex, content, source, config, rootConfig, features = [] } = options;
  const backend = await startTestBackend({
    features: [
      learningPathsPlugin,
      mockServices.rootConfig.factory({
        data: {
          ...rootConfig,
          learningPaths: {
            sources: [
              {
                id: 'docs',
                type: 'file',
                target: content?.path ?? '',
                ...source,
              },
            ],
            ...config,
          },
        },
      }),
      databaseService(knex),
      ...features,
    ],
  });

  onTestFinished(() => backend.stop());

  const { server } = backend;
  const get = (path: string, user = mockCredentials.user.header()) =>
    request(server)
      .get(`/api/learning-paths${path}`)
      .set('Authorization', user);
  const refresh = (id = 'docs') =>
    request(server)
      .post(`/api/learning-paths/sources/${id}/refresh`)
      .set('Authorization', mockCredentials.user.header());
  await refresh(typeof source?.id === 'string' ? source.id : undefined);
  return {
    server,
    /** For tests that start again on what is left. */
    shutDown: () => backend.stop(),
    get,
    refresh,
  };
}
