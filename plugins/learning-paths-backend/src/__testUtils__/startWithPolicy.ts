import { BackendFeature } from '@backstage/backend-plugin-api';
import { PolicyDecision } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { startLearningPaths } from './startLearningPaths';
import { startWithRights } from './startWithRights';

/**
 * Starts the plugin beside a real permission backend, and signs ana in. The policy
 * decides by the permission's name; what it does not name is allowed.
 */
export async function startWithPolicy(options: {
  decisions: Record<string, PolicyDecision>;
  knex?: Knex;
  content: Parameters<typeof startLearningPaths>[0]['content'];
  /** More of `learningPaths`. */
  config?: JsonObject;
  features?: BackendFeature[];
}) {
  const { decisions, ...rest } = options;
  const { server, shutDown, as } = await startWithRights({
    ...rest,
    decide: (_, permission) => decisions[permission],
  });
  const { token, get, post } = await as('ana');
  return {
    server,
    token,
    get,
    refresh: () => post('/sources/docs/refresh'),
    shutDown,
  };
}
