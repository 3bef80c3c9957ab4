import {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EntityOwner } from '@learning-paths/backstage-plugin-learning-paths-common';
import { isUser } from '../util/credentials';
import { chunks } from '../util/chunks';
import { nameOf } from '../teams/entities';
import { Team, TeamDirectory } from '../teams/types';
import { ownersOf } from './entities';

/** Refs in one request to the catalog. */
const batchSize = 500;

/** What {@link VisibleCatalog} is made of. */
export interface VisibleCatalogOptions {
  catalog: CatalogService;
  teams: TeamDirectory;
  userInfo: UserInfoService;
  credentials: BackstageCredentials;
}

/** The catalog as one caller sees it, for the time of one request. */
export class VisibleCatalog {
  readonly #catalog: CatalogService;
  readonly #teams: TeamDirectory;
  readonly #userInfo: UserInfoService;
  readonly #credentials: BackstageCredentials;
  readonly #entities = new Map<string, Entity | undefined>();

  constructor(options: VisibleCatalogOptions) {
    this.#catalog = options.catalog;
    this.#teams = options.teams;
    this.#userInfo = options.userInfo;
    this.#credentials = options.credentials;
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
    const known = refs.filter(ref => ref !== undefined);
    await this.load(known);
    const own = await this.#ownTeams(known.filter(ref => !this.sees(ref)));
    return refs.map(ref =>
      ref === undefined ? undefined : this.#owner(ref, own.get(ref)),
    );
  }

  /** A team is no secret to its own members, whatever the catalog's policy says. */
  async #ownTeams(hidden: readonly string[]): Promise<Map<string, Team>> {
    const own = new Map<string, Team>();
    const credentials = this.#credentials;
    if (hidden.length === 0 || !isUser(credentials)) {
      return own;
    }
    const { ownershipEntityRefs } = await this.#userInfo.getUserInfo(
      credentials,
    );
    for (const ref of ownershipEntityRefs) {
      const team = hidden.includes(ref)
        ? await this.#teams.find(ref)
        : undefined;
      if (team) {
        own.set(ref, team);
      }
    }
    return own;
  }

  #owner(ref: string, own: Team | undefined): EntityOwner {
    if (own) {
      return { ref, name: own.name, kind: 'team' };
    }
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
