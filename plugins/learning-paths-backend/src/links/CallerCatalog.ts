import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EntityOwner } from '@learning-paths/backstage-plugin-learning-paths-common';
import { chunks } from '../store/columns';
import { nameOf } from '../teams/entities';
import { ownersOf } from './entities';

/** Refs in one request to the catalog. */
const batchSize = 500;

/** The catalog as one caller sees it, for the time of one request. */
export class CallerCatalog {
  readonly #catalog: CatalogService;
  readonly #credentials: BackstageCredentials;
  readonly #entities = new Map<string, Entity | undefined>();

  static create(options: {
    catalog: CatalogService;
    credentials: BackstageCredentials;
  }): CallerCatalog {
    return new CallerCatalog(options.catalog, options.credentials);
  }

  private constructor(
    catalog: CatalogService,
    credentials: BackstageCredentials,
  ) {
    this.#catalog = catalog;
    this.#credentials = credentials;
  }

  /** Reads those that are not read yet, with the caller's credentials. */
  async load(refs: readonly string[]): Promise<void> {
    const missing = [...new Set(refs)].filter(ref => !this.#entities.has(ref));
    for (const entityRefs of chunks(missing, batchSize)) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs },
        { credentials: this.#credentials },
      );
      entityRefs.forEach((ref, index) =>
        this.#entities.set(ref, items[index] ?? undefined),
      );
    }
  }

  /** Of what was loaded; undefined for what the caller may not see. */
  get(ref: string): Entity | undefined {
    return this.#entities.get(ref);
  }

  sees = (ref: string): boolean => this.#entities.get(ref) !== undefined;

  /** The first owner of each entity, in their order. */
  async ownersOf(
    entities: readonly Entity[],
  ): Promise<(EntityOwner | undefined)[]> {
    const refs = entities.map(entity => ownersOf(entity)[0]);
    await this.load(refs.filter(ref => ref !== undefined));
    return refs.map(ref => (ref === undefined ? undefined : this.#owner(ref)));
  }

  #owner(ref: string): EntityOwner {
    const entity = this.get(ref);
    const kind = entity?.kind.toLocaleLowerCase('en-US');
    if (entity && (kind === 'group' || kind === 'user')) {
      return {
        ref,
        name: nameOf(entity),
        kind: kind === 'group' ? 'team' : 'user',
      };
    }
    return { ref, name: parseEntityRef(ref).name, kind: 'unknown' };
  }
}
