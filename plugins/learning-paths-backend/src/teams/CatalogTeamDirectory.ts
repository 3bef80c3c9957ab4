import { AuthService } from '@backstage/backend-plugin-api';
import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { JsonObject } from '@backstage/types';
import { LRUCache } from 'lru-cache';
import { isGroup, nameOf, toJson } from './entities';
import { Team, TeamDirectory } from './types';

/** Groups change rarely, and every page asks for one. */
const keptMs = 60_000;

/** Callers can ask for any name, so what is kept is bounded. */
const keptEntities = 5_000;

/** What {@link CatalogTeamDirectory} is made of. */
export interface CatalogTeamDirectoryOptions {
  catalog: CatalogService;
  auth: AuthService;
}

/** Reads Groups and Users from the catalog with the plugin's own credentials. */
export class CatalogTeamDirectory implements TeamDirectory {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  /** What the catalog answered, by ref; that it has nothing is an answer too. */
  readonly #kept = new LRUCache<string, { entity: Entity | undefined }>({
    max: keptEntities,
    ttl: keptMs,
  });

  constructor(options: CatalogTeamDirectoryOptions) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  async find(ref: string): Promise<Team | undefined> {
    const entity = await this.#entity(ref);
    return entity && isGroup(entity)
      ? { ref, name: nameOf(entity), entity: toJson(entity) }
      : undefined;
  }

  async findUser(ref: string): Promise<{ name: string; entity?: JsonObject }> {
    const entity = await this.#entity(ref);
    return entity
      ? { name: nameOf(entity), entity: toJson(entity) }
      : { name: parseEntityRef(ref).name };
  }

  async #entity(ref: string): Promise<Entity | undefined> {
    const kept = this.#kept.get(ref);
    if (kept) {
      return kept.entity;
    }
    const entity = await this.#catalog.getEntityByRef(ref, {
      credentials: await this.#auth.getOwnServiceCredentials(),
    });
    this.#kept.set(ref, { entity });
    return entity;
  }
}
