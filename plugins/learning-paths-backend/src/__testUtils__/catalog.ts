import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';

/** An entity as the catalog has it; `owner` becomes a relation too. */
export function entity(
  ref: string,
  spec: JsonObject = {},
  metadata: JsonObject = {},
): Entity {
  const { kind, namespace, name } = parseEntityRef(ref);
  const { owner } = spec;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: kind === 'api' ? 'API' : kind[0].toUpperCase() + kind.slice(1),
    metadata: { namespace, name, ...metadata },
    spec,
    relations:
      typeof owner === 'string'
        ? [{ type: 'ownedBy', targetRef: owner }]
        : undefined,
  };
}

/**
 * A catalog in memory that keeps some entities from users, as permissions do, and from
 * the plugin itself nothing.
 */
export function createCatalog(initial: Entity[]) {
  let entities = initial;
  const hidden = new Set<string>();
  const client = () => catalogServiceMock({ entities });
  const isUser = (options: unknown) =>
    Object(Object(Object(options).credentials).principal).type === 'user';
  const mock = catalogServiceMock.mock({
    streamEntities: request => client().streamEntities(request),
    queryEntities: request => client().queryEntities(request),
    getEntityByRef: async ref => client().getEntityByRef(ref),
    getEntitiesByRefs: async (request, options) => {
      const { items } = await client().getEntitiesByRefs(request);
      return {
        items: items.map(item =>
          item && isUser(options) && hidden.has(stringifyEntityRef(item))
            ? undefined
            : item,
        ),
      };
    },
  });
  return {
    mock,
    hidden,
    entities: () => entities,
    set: (next: Entity[]) => {
      entities = next;
    },
  };
}
