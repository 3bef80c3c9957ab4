import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { EntityOwner } from '@learning-paths/backstage-plugin-learning-paths-common';
import { Snapshot } from '../library/SnapshotReader';
import { VisibleReviews } from '../permissions/ReviewVisibility';
import { TeamStanding, TeamStandings } from '../reviews/types';
import { CoverageStore } from '../store/progress/coverageTypes';
import { TeamDirectory } from '../teams/types';

/** Where the owners of entities stand, as far as one caller may know, for one request. */
export class OwnerStandings {
  readonly #options: Parameters<typeof OwnerStandings.create>[0];
  readonly #known = new Map<string, TeamStanding>();

  static create(options: {
    credentials: BackstageCredentials;
    snapshot: Snapshot;
    reviews: VisibleReviews;
    standings: TeamStandings;
    coverage: CoverageStore;
    teams: TeamDirectory;
  }): OwnerStandings {
    return new OwnerStandings(options);
  }

  private constructor(options: Parameters<typeof OwnerStandings.create>[0]) {
    this.#options = options;
  }

  /** In the order of the owners; undefined for what is no team, or kept from the caller. */
  async of(
    owners: readonly (EntityOwner | undefined)[],
  ): Promise<(TeamStanding | undefined)[]> {
    const { reviews } = this.#options;
    const refs = new Set(
      owners.flatMap(owner =>
        owner?.kind === 'team' && reviews.includes(owner.ref) ? owner.ref : [],
      ),
    );
    await this.#load([...refs].filter(ref => !this.#known.has(ref)));
    return owners.map(owner =>
      owner && refs.has(owner.ref) ? this.#known.get(owner.ref) : undefined,
    );
  }

  async #load(refs: readonly string[]): Promise<void> {
    if (refs.length === 0) {
      return;
    }
    const { credentials, snapshot, standings, coverage, teams } = this.#options;
    const stored = await coverage.listReviews({ teams: { teams: refs } });
    const inputs = await Promise.all(
      refs.map(async team => ({
        team,
        entity: await teams.find(team),
        stored: stored.get(team) ?? new Map(),
      })),
    );
    const found = await standings.forTeams({
      credentials,
      snapshot,
      teams: inputs,
    });
    refs.forEach((ref, index) => this.#known.set(ref, found[index]));
  }
}
