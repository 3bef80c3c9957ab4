import {
  BackstageCredentials,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { linkUpdatePermission } from '@learning-paths/backstage-plugin-learning-paths-common';
import { hasPermission } from '../permissions/requirePermission';
import { isUser } from '../util/credentials';
import { TeamDirectory } from '../teams/types';
import { ownersOf } from './entities';

/** What {@link Linkers} is made of. */
export interface LinkersOptions {
  permissions: PermissionsService;
  teams: TeamDirectory;
  userInfo: UserInfoService;
  /** Entity refs. */
  stewards: readonly string[];
}

/** Who may link guides to an entity by hand: its owners, and stewards. */
export class Linkers {
  readonly #permissions: PermissionsService;
  readonly #teams: TeamDirectory;
  readonly #userInfo: UserInfoService;
  readonly #stewards: readonly string[];

  constructor(options: LinkersOptions) {
    this.#permissions = options.permissions;
    this.#teams = options.teams;
    this.#userInfo = options.userInfo;
    this.#stewards = options.stewards;
  }

  /** Whether somebody may link guides to an entity, and the permission framework lets them. */
  async mayLink(
    credentials: BackstageCredentials,
    entity: Entity,
  ): Promise<boolean> {
    return (
      (await this.#isLinker(credentials, entity)) &&
      hasPermission(this.#permissions, linkUpdatePermission, { credentials })
    );
  }

  async #isLinker(
    credentials: BackstageCredentials,
    entity: Entity,
  ): Promise<boolean> {
    const allowed = new Set([...ownersOf(entity), ...this.#stewards]);
    return (await this.refsOf(credentials)).some(ref => allowed.has(ref));
  }

  /** Entity refs by which somebody owns entities: of themselves and of their Groups. */
  async refsOf(credentials: BackstageCredentials): Promise<readonly string[]> {
    return isUser(credentials)
      ? (await this.#userInfo.getUserInfo(credentials)).ownershipEntityRefs
      : [];
  }

  /**
   * Who links, by their credentials.
   *
   * @throws NotAllowedError that says whom to ask
   */
  async require(
    credentials: BackstageCredentials,
    entity: Entity,
  ): Promise<{ userRef: string; userName: string }> {
    if (!isUser(credentials) || !(await this.#isLinker(credentials, entity))) {
      const whom = [...ownersOf(entity), ...this.#stewards];
      throw new NotAllowedError(
        `Only signed-in owners of '${stringifyEntityRef(
          entity,
        )}' and stewards can link guides to it; ask ${
          whom.length > 0 ? whom.join(', ') : 'whoever looks after the catalog'
        }`,
      );
    }
    const userRef = credentials.principal.userEntityRef;
    const { name } = await this.#teams.findUser(userRef);
    return { userRef, userName: name };
  }
}
