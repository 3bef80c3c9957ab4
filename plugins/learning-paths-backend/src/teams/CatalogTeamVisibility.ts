import {
  AuthService,
  BackstageCredentials,
  BackstageUserPrincipal,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { LRUCache } from 'lru-cache';
import { isUser } from '../util/credentials';
import { chunks } from '../util/chunks';
import { isGroup } from './entities';
import { TeamVisibility } from './types';

/** A page asks for the same team in each of its requests. */
const keptMs = 5_000;

/** Callers can ask for any name, so what is kept is bounded. */
const keptAnswers = 20_000;

/** What {@link CatalogTeamVisibility} is made of. */
export interface CatalogTeamVisibilityOptions {
  catalog: CatalogService;
  auth: AuthService;
  userInfo: UserInfoService;
}

/**
 * Asks the catalog with the caller's own credentials, and for what they do not see with
 * the plugin's own, since a team that left the catalog is hidden from nobody.
 */
export class CatalogTeamVisibility implements TeamVisibility {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #userInfo: UserInfoService;
  /** Whether a team is hidden, by caller and team. */
  readonly #kept = new LRUCache<string, boolean>({
    max: keptAnswers,
    ttl: keptMs,
  });

  constructor(options: CatalogTeamVisibilityOptions) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#userInfo = options.userInfo;
  }

  async sees(options: {
    credentials: BackstageCredentials;
    team: string;
  }): Promise<boolean> {
    const { credentials, team } = options;
    const hidden = await this.hiddenAmong({ credentials, teams: [team] });
    return !hidden.has(team);
  }

  async hiddenAmong(options: {
    credentials: BackstageCredentials;
    teams: Iterable<string>;
  }): Promise<ReadonlySet<string>> {
    const { credentials } = options;
    const teams = new Set(options.teams);
    if (teams.size === 0 || !isUser(credentials)) {
      return new Set();
    }
    const { userEntityRef } = credentials.principal;
    const hidden = new Set<string>();
    const unknown: string[] = [];
    for (const team of teams) {
      const kept = this.#kept.get(keyOf(userEntityRef, team));
      if (kept === undefined) {
        unknown.push(team);
      } else if (kept) {
        hidden.add(team);
      }
    }
    const found = await this.#ask(credentials, unknown);
    for (const team of unknown) {
      this.#kept.set(keyOf(userEntityRef, team), found.has(team));
    }
    return new Set([...hidden, ...found]);
  }

  /** Those that the catalog has, but does not show this caller. */
  async #ask(
    credentials: BackstageCredentials<BackstageUserPrincipal>,
    teams: readonly string[],
  ): Promise<ReadonlySet<string>> {
    if (teams.length === 0) {
      return new Set();
    }
    // A team is no secret to its own members, whatever the catalog's policy says.
    const { ownershipEntityRefs } = await this.#userInfo.getUserInfo(
      credentials,
    );
    const own = new Set(ownershipEntityRefs);
    const others = teams.filter(team => !own.has(team));
    const shown = await this.#groups(others, credentials);
    const unseen = others.filter(team => !shown.has(team));
    return this.#groups(unseen, await this.#auth.getOwnServiceCredentials());
  }

  async #groups(
    refs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (const entityRefs of chunks(refs)) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs, fields: ['kind'] },
        { credentials },
      );
      entityRefs.forEach((ref, index) => {
        const entity = items[index];
        if (entity && isGroup(entity)) {
          found.add(ref);
        }
      });
    }
    return found;
  }
}

function keyOf(userRef: string, team: string): string {
  return `${userRef}\n${team}`;
}
