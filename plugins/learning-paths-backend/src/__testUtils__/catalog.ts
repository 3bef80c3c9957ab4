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
  const client = (options: unknown) => {
    const isUser =
      Object(Object(Object(options).credentials).principal).type === 'user';
    return catalogServiceMock({
      entities: entities.filter(
        item => !isUser || !hidden.has(stringifyEntityRef(item)),
      ),
    });
  };
  const mock = catalogServiceMock.mock({
    streamEntities: (request, options) =>
      client(options).streamEntities(request),
    queryEntities: async (request, options) =>
      client(options).queryEntities(request),
    getEntityByRef: async (ref, options) => client(options).getEntityByRef(ref),
    getEntitiesByRefs: async (request, options) =>
      client(options).getEntitiesByRefs(request),
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
