import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EntityAccess, EntityDirectory, EntityName } from './types';

/** Entities asked for in one request. */
const batchSize = 100;

/** Names the entity whose TechDocs an entity shows as its own. */
const docsOfOther = 'backstage.io/techdocs-entity';

/** What {@link CatalogEntities} is made of. */
export interface CatalogEntitiesOptions {
  catalog: CatalogService;
  auth: AuthService;
}

/** Asks the catalog: with the plugin's own credentials what there is, with a caller's what they may read. */
export class CatalogEntities implements EntityDirectory, EntityAccess {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  constructor(options: CatalogEntitiesOptions) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  async find({
    entityRefs,
  }: {
    entityRefs: readonly string[];
  }): Promise<Map<string, { docs: EntityName }>> {
    const found = new Map<string, { docs: EntityName }>();
    for (let start = 0; start < entityRefs.length; start += batchSize) {
      const batch = entityRefs.slice(start, start + batchSize);
      const { items } = await this.#catalog.getEntitiesByRefs(
        {
          entityRefs: batch,
          fields: [
            'kind',
            'metadata.name',
            'metadata.namespace',
            'metadata.annotations',
          ],
        },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      batch.forEach((ref, index) => {
        const entity = items[index];
        if (entity) {
          const { name, namespace = 'default', annotations } = entity.metadata;
          const own = { kind: entity.kind, namespace, name };
          found.set(ref, { docs: nameOf(annotations?.[docsOfOther]) ?? own });
        }
      });
    }
    return found;
  }

  async mayRead(options: {
    credentials: BackstageCredentials;
    entityRefs: string[];
  }): Promise<boolean> {
    const { credentials, entityRefs } = options;
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind', 'metadata.name', 'metadata.namespace'] },
      { credentials },
    );
    return entityRefs.every((_, index) => items[index] !== undefined);
  }
}

function nameOf(ref: string | undefined): EntityName | undefined {
  try {
    return ref ? parseEntityRef(ref, { defaultKind: 'component' }) : undefined;
  } catch {
    // What an owner wrote into an annotation need not be a ref.
    return undefined;
  }
}
