import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import type { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';

type Spec = Parameters<
  typeof createValidatedOpenApiRouterFromGeneratedEndpointMap
>[0];

/**
 * Reads the HTTP contract. It is read from the package at run time, since the Node
 * transform of `backstage-cli` cannot import YAML.
 */
export function readSpec(): Spec {
  const file = resolvePackagePath(
    '@learning-paths/backstage-plugin-learning-paths-backend',
    'src/schema/openapi.yaml',
  );
  return load(readFileSync(file, 'utf8')) as Spec;
}
