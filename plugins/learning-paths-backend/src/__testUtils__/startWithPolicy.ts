import { PolicyDecision } from '@backstage/plugin-permission-common';
import { StartOptions } from './startLearningPaths';
import { startWithRights } from './startWithRights';

/** What a test starts the plugin with, and what a policy says. */
export interface PolicyStartOptions extends StartOptions {
  /** By the name of the permission. */
  decisions: Record<string, PolicyDecision>;
}

/**
 * Starts the plugin beside a real permission backend, and signs ana in. The policy
 * decides by the permission's name; what it does not name is allowed.
 */
export async function startWithPolicy(options: PolicyStartOptions) {
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
