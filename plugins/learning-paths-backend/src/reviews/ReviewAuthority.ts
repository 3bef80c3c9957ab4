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
import { ReviewStore } from '../store/reviews/types';
import { Team, TeamDirectory, TeamVisibility } from '../teams/types';
import { isUser } from '../util/credentials';

/** Who may attest for a team: its members, and stewards on behalf of any team. */
export class ReviewAuthority {
  readonly #teams: TeamDirectory;
  readonly #visibility: TeamVisibility;
  readonly #reviews: ReviewStore;
  readonly #userInfo: UserInfoService;
  readonly #stewards: readonly string[];
  readonly #attesters?: FilterPredicate;

  constructor(options: {
    teams: TeamDirectory;
    visibility: TeamVisibility;
    reviews: ReviewStore;
    userInfo: UserInfoService;
    /** Entity refs of those who may attest on behalf of any team. */
    stewards: readonly string[];
    /** Which Users may attest at all; everybody where left out. */
    attesters?: FilterPredicate;
  }) {
    this.#teams = options.teams;
    this.#visibility = options.visibility;
    this.#reviews = options.reviews;
    this.#userInfo = options.userInfo;
    this.#stewards = options.stewards;
    this.#attesters = options.attesters;
  }

  /**
   * @throws NotFoundError when the catalog has no such team and it never reviewed anything,
   * and just the same when the catalog hides it from the caller
   */
  async requireKnown(
    credentials: BackstageCredentials,
    team: string,
  ): Promise<void> {
    if (
      !(await this.#find(credentials, team)) &&
      !(await this.#isGone(credentials, team))
    ) {
      throw new NotFoundError(
        `There is no team '${team}'; teams are Groups of the catalog, named as group:default/example`,
      );
    }
  }

  /** Entity refs of those who may attest on behalf of any team. */
  get stewards(): readonly string[] {
    return this.#stewards;
  }

  /** How somebody could attest for a team; undefined where they may not. */
  async capacityOf(
    credentials: BackstageCredentials,
    team: string,
  ): Promise<ReviewCapacity | undefined> {
    if (!(await this.#find(credentials, team))) {
      return undefined;
    }
    const refs = await this.#ownership(credentials);
    if (refs.includes(team)) {
      return 'member';
    }
    return this.#isAmongStewards(refs) ? 'steward' : undefined;
  }

  /** Whether somebody may attest on behalf of any team. */
  async isSteward(credentials: BackstageCredentials): Promise<boolean> {
    return this.#isAmongStewards(await this.#ownership(credentials));
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
    return { ...(await this.#nameOf(credentials)), capacity };
  }

  /**
   * Who acts for teams other than their own, by their credentials.
   *
   * @throws NotAllowedError that says whom to ask
   */
  async requireSteward(
    credentials: BackstageCredentials,
  ): Promise<{ userRef: string; userName: string }> {
    if (!isUser(credentials) || !(await this.isSteward(credentials))) {
      throw new NotAllowedError(
        this.#stewards.length > 0
          ? `Only stewards can transfer reviews; ask one of ${this.#stewards.join(
              ', ',
            )}`
          : 'Only stewards can transfer reviews, and there are none; ask whoever looks after this Backstage to name some in learningPaths.reviews.stewards',
      );
    }
    return this.#nameOf(credentials);
  }

  /** @throws NotFoundError when the catalog has no such team now, or hides it */
  async requireInCatalog(
    credentials: BackstageCredentials,
    team: string,
  ): Promise<void> {
    if (!(await this.#find(credentials, team))) {
      throw new NotFoundError(
        `The catalog has no team '${team}'; reviews can be transferred to its Groups only, named as group:default/example`,
      );
    }
  }

  /** The team as the catalog has it now; undefined for one that it hides from the caller. */
  async #find(
    credentials: BackstageCredentials,
    team: string,
  ): Promise<Team | undefined> {
    const found = await this.#teams.find(team);
    return found && (await this.#visibility.sees({ credentials, team }))
      ? found
      : undefined;
  }

  /** Whether a team that the catalog does not have any more left records. */
  async #isGone(
    credentials: BackstageCredentials,
    team: string,
  ): Promise<boolean> {
    return (
      (await this.#reviews.hasTeam({ team })) &&
      (await this.#visibility.sees({ credentials, team }))
    );
  }

  /** Whom a user may act for; nobody, where they may not attest at all. */
  async #ownership(
    credentials: BackstageCredentials,
  ): Promise<readonly string[]> {
    if (!isUser(credentials)) {
      return [];
    }
    const { userEntityRef, ownershipEntityRefs } =
      await this.#userInfo.getUserInfo(credentials);
    if (this.#attesters) {
      const { entity } = await this.#teams.findUser(userEntityRef);
      if (!entity || !evaluateFilterPredicate(this.#attesters, entity)) {
        return [];
      }
    }
    return ownershipEntityRefs;
  }

  #isAmongStewards(refs: readonly string[]): boolean {
    return refs.some(ref => this.#stewards.includes(ref));
  }

  async #nameOf({
    principal,
  }: BackstageCredentials<BackstageUserPrincipal>): Promise<{
    userRef: string;
    userName: string;
  }> {
    const userRef = principal.userEntityRef;
    const { name } = await this.#teams.findUser(userRef);
    return { userRef, userName: name };
  }
}
