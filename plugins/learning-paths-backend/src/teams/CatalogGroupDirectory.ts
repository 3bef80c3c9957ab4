import {
  AuthService,
  BackstageCredentials,
  BackstageUserPrincipal,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_CHILD_OF,
  RELATION_PARENT_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { LRUCache } from 'lru-cache';
import { isUser } from '../util/credentials';
import { findCanonicalRef } from '../util/entityRefs';
import { isGroup, nameOf, toJson } from './entities';
import { Group, GroupDirectory, GroupRequest } from './types';

/** Somebody who types into a filter asks for the same Groups again and again. */
const keptMs = 5_000;

/** Each holds a whole organisation. */
const keptCallers = 20;

/** The catalog gives Groups in pages. */
const pageSize = 500;

/** What {@link CatalogGroupDirectory} is made of. */
export interface CatalogGroupDirectoryOptions {
  catalog: CatalogService;
  auth: AuthService;
  userInfo: UserInfoService;
  /** Milliseconds since 1970. */
  now: () => number;
}

/**
 * Reads Groups from the catalog with the credentials of whoever asks, and with the plugin's
 * own those that somebody belongs to: a team is no secret to its own members.
 */
export class CatalogGroupDirectory implements GroupDirectory {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #userInfo: UserInfoService;
  /** By caller. */
  readonly #kept: LRUCache<string, Promise<Group[]>>;

  constructor(options: CatalogGroupDirectoryOptions) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#userInfo = options.userInfo;
    this.#kept = new LRUCache({
      max: keptCallers,
      ttl: keptMs,
      ttlResolution: 0,
      perf: { now: options.now },
    });
  }

  async list({
    credentials,
  }: {
    credentials: BackstageCredentials;
  }): Promise<Group[]> {
    if (!isUser(credentials)) {
      return this.#load(credentials);
    }
    const caller = credentials.principal.userEntityRef;
    const kept = this.#kept.get(caller);
    if (kept) {
      return kept;
    }
    const groups = this.#loadFor(credentials);
    this.#kept.set(caller, groups);
    groups.catch(() => this.#kept.delete(caller));
    return groups;
  }

  async find(options: GroupRequest): Promise<Group | undefined> {
    const { credentials, ref } = options;
    const entity = await this.#catalog.getEntityByRef(ref, { credentials });
    if (entity && isGroup(entity)) {
      return toGroup(entity);
    }
    const own = isUser(credentials) ? await this.#own(credentials, [ref]) : [];
    return own[0];
  }

  async #loadFor(
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ): Promise<Group[]> {
    const groups = await this.#load(credentials);
    const shown = new Set(groups.map(({ ref }) => ref));
    const own = await this.#own(credentials);
    return [...groups, ...own.filter(({ ref }) => !shown.has(ref))];
  }

  /** Those that somebody belongs to, among some or of all. */
  async #own(
    credentials: BackstageCredentials<BackstageUserPrincipal>,
    among?: readonly string[],
  ): Promise<Group[]> {
    const { ownershipEntityRefs } = await this.#userInfo.getUserInfo(
      credentials,
    );
    const entityRefs = ownershipEntityRefs.filter(
      ref => ref.startsWith('group:') && (among?.includes(ref) ?? true),
    );
    if (entityRefs.length === 0) {
      return [];
    }
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return items.flatMap(item => (item && isGroup(item) ? toGroup(item) : []));
  }

  async #load(credentials: BackstageCredentials): Promise<Group[]> {
    const groups: Group[] = [];
    const pages = this.#catalog.streamEntities(
      { filter: { kind: 'Group' }, pageSize },
      { credentials },
    );
    for await (const page of pages) {
      groups.push(...page.map(toGroup));
    }
    return groups;
  }
}

function toGroup(entity: Entity): Group {
  const related = (type: string) =>
    (entity.relations ?? [])
      .filter(relation => relation.type === type)
      .map(({ targetRef }) => targetRef);
  const { parent, children } = entity.spec ?? {};
  return {
    ref: stringifyEntityRef(entity),
    name: nameOf(entity),
    entity: toJson(entity),
    parents: toRefs(entity, [parent, ...related(RELATION_CHILD_OF)]),
    children: toRefs(entity, [
      ...(Array.isArray(children) ? children : []),
      ...related(RELATION_PARENT_OF),
    ]),
  };
}

/** Distinct refs of Groups, as Groups name each other; what is no ref is left out. */
function toRefs(
  { metadata }: Entity,
  values: readonly unknown[],
): readonly string[] {
  const context = { defaultNamespace: metadata.namespace };
  const refs = values.flatMap(value =>
    typeof value === 'string' ? findCanonicalRef(value, context) ?? [] : [],
  );
  return [...new Set(refs)];
}
