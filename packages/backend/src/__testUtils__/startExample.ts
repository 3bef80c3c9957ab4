import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { SchedulerServiceTaskInvocationDefinition } from '@backstage/backend-plugin-api';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Entity } from '@backstage/catalog-model';
import learningPathsPlugin from '@learning-paths/backstage-plugin-learning-paths-backend';
import { loadAll } from 'js-yaml';
import { Knex } from 'knex';

type JsonObject = NonNullable<Entity['spec']>;

const root = resolve(__dirname, '../../../..');

/** The documents of a file of the example. */
export function readExample(name: string): JsonObject[] {
  return loadAll(readFileSync(resolve(root, 'examples', name), 'utf8')).filter(
    isObject,
  );
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null;
}

function isEntity(value: object): value is Entity {
  return 'metadata' in value;
}

/** The example organisation, with what the catalog would fill in. */
export const entities: Entity[] = ['org.yaml', 'entities.yaml']
  .flatMap(name => readExample(name).filter(isEntity))
  .map(entity => ({
    ...entity,
    metadata: { namespace: 'default', ...entity.metadata },
    relations: membershipsOf(entity),
  }));

function membershipsOf({ spec }: Entity): Entity['relations'] {
  const { memberOf } = spec ?? {};
  return Array.isArray(memberOf)
    ? memberOf.map(name => ({
        type: 'memberOf',
        targetRef: `group:default/${name}`,
      }))
    : undefined;
}

/** Starts the plugin on the content of the example and on its catalog. */
export async function startExample(knex: Knex, options: JsonObject = {}) {
  const tasks = new Map<string, SchedulerServiceTaskInvocationDefinition>();
  const scheduler = mockServices.scheduler.mock({
    scheduleTask: async task => {
      tasks.set(task.id, task);
    },
    triggerTask: async () => {},
  });
  const backend = await startTestBackend({
    features: [
      learningPathsPlugin,
      mockServices.rootConfig.factory({
        data: {
          learningPaths: {
            sources: [
              {
                id: 'example',
                type: 'file',
                target: resolve(root, 'content'),
                watch: false,
              },
            ],
            reviews: { stewards: ['group:default/platform-enablement'] },
            ...options,
          },
        },
      }),
      mockServices.database.mock({ getClient: async () => knex }).factory,
      catalogServiceMock.factory({ entities }),
      scheduler.factory,
    ],
  });
  return { server: backend.server, tasks, stop: () => backend.stop() };
}
