import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { EntityOwner } from '@learning-paths/backstage-plugin-learning-paths-common';
import { Snapshot } from '../library/SnapshotReader';
import { VisibleReviews } from '../permissions/ReviewVisibility';
import { TeamProgress, TeamProgressService } from '../progress/types';
import { CoverageStore } from '../store/progress/coverageTypes';
import { TeamDirectory } from '../teams/types';

/** The progress of the owners of entities, as far as one caller may know, for one request. */
export class OwnerProgress {
  readonly #options: Parameters<typeof OwnerProgress.create>[0];
  readonly #known = new Map<string, TeamProgress>();

  static create(options: {
    credentials: BackstageCredentials;
    snapshot: Snapshot;
    reviews: VisibleReviews;
    teamProgressService: TeamProgressService;
    coverage: CoverageStore;
    teams: TeamDirectory;
  }): OwnerProgress {
    return new OwnerProgress(options);
  }

  private constructor(options: Parameters<typeof OwnerProgress.create>[0]) {
    this.#options = options;
  }

  /** In the order of the owners; undefined for what is no team, or kept from the caller. */
  async of(
    owners: readonly (EntityOwner | undefined)[],
  ): Promise<(TeamProgress | undefined)[]> {
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
    const { credentials, snapshot, teamProgressService, coverage, teams } =
      this.#options;
    const stored = await coverage.listReviews({ teams: { teams: refs } });
    const inputs = await Promise.all(
      refs.map(async team => ({
        team,
        entity: await teams.find(team),
        stored: stored.get(team) ?? new Map(),
      })),
    );
    const found = await teamProgressService.forTeams({
      credentials,
      snapshot,
      teams: inputs,
    });
    refs.forEach((ref, index) => this.#known.set(ref, found[index]));
  }
}
