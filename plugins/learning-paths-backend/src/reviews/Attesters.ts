import {
  BackstageCredentials,
  BackstageUserPrincipal,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  evaluateFilterPredicate,
  FilterPredicate,
} from '@backstage/filter-predicates';
import { ReviewCapacity } from '@learning-paths/backstage-plugin-learning-paths-common';
import { ReviewStore } from '../store/reviewTypes';
import { TeamDirectory } from '../teams/types';

/** Who may attest for a team: its members, and stewards on behalf of any team. */
export class Attesters {
  readonly #teams: TeamDirectory;
  readonly #reviews: ReviewStore;
  readonly #userInfo: UserInfoService;
  readonly #stewards: readonly string[];
  readonly #attesters?: FilterPredicate;

  static create(options: {
    teams: TeamDirectory;
    reviews: ReviewStore;
    userInfo: UserInfoService;
    /** Entity refs of those who may attest on behalf of any team. */
    stewards: readonly string[];
    /** Which Users may attest at all; everybody where left out. */
    attesters?: FilterPredicate;
  }): Attesters {
    return new Attesters(options);
  }

  private constructor(options: Parameters<typeof Attesters.create>[0]) {
    this.#teams = options.teams;
    this.#reviews = options.reviews;
    this.#userInfo = options.userInfo;
    this.#stewards = options.stewards;
    this.#attesters = options.attesters;
  }

  /** @throws NotFoundError when the catalog has no such team and it never reviewed anything */
  async requireKnown(team: string): Promise<void> {
    if (
      !(await this.#teams.find(team)) &&
      !(await this.#reviews.hasTeam({ team }))
    ) {
      throw new NotFoundError(
        `There is no team '${team}'; teams are Groups of the catalog, named as group:default/example`,
      );
    }
  }

  /** How somebody could attest for a team; undefined where they may not. */
  async capacityOf(
    credentials: BackstageCredentials,
    team: string,
  ): Promise<ReviewCapacity | undefined> {
    if (!isUser(credentials) || !(await this.#teams.find(team))) {
      return undefined;
    }
    const { userEntityRef, ownershipEntityRefs } =
      await this.#userInfo.getUserInfo(credentials);
    if (this.#attesters) {
      const { entity } = await this.#teams.findUser(userEntityRef);
      if (!entity || !evaluateFilterPredicate(this.#attesters, entity)) {
        return undefined;
      }
    }
    if (ownershipEntityRefs.includes(team)) {
      return 'member';
    }
    const isSteward = ownershipEntityRefs.some(ref =>
      this.#stewards.includes(ref),
    );
    return isSteward ? 'steward' : undefined;
  }

  /**
   * Who attests, by their credentials, never by what a request says.
   *
   * @throws NotAllowedError that says whom to ask
   */
  async require(
    credentials: BackstageCredentials,
    team: string,
  ): Promise<{ userRef: string; userName: string; capacity: ReviewCapacity }> {
    const capacity = await this.capacityOf(credentials, team);
    if (!isUser(credentials) || !capacity) {
      const whom =
        this.#stewards.length > 0
          ? `a member, or one of ${this.#stewards.join(', ')}`
          : 'a member';
      throw new NotAllowedError(
        `Only signed-in members of '${team}' can attest for it; ask ${whom}`,
      );
    }
    const userRef = credentials.principal.userEntityRef;
    const { name } = await this.#teams.findUser(userRef);
    return { userRef, userName: name, capacity };
  }
}

/** Services pass every permission policy, so they must not attest. */
export function isUser(
  credentials: BackstageCredentials,
): credentials is BackstageCredentials<BackstageUserPrincipal> {
  const { principal } = credentials;
  return (
    typeof principal === 'object' &&
    principal !== null &&
    'type' in principal &&
    principal.type === 'user'
  );
}
