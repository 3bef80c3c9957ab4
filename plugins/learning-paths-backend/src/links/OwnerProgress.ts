import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { EntityOwner } from '@learning-paths/backstage-plugin-learning-paths-common';
import { Snapshot } from '../library/SnapshotReader';
import { VisibleReviews } from '../permissions/ReviewVisibility';
import { TeamProgress } from '../library/TeamProgress';

/** Teams that own entities, with the content that the caller sees. */
export interface OwnerProgressRequest {
  credentials: BackstageCredentials;
  snapshot: Snapshot;
  /** Entity refs. */
  teams: readonly string[];
}

/** Tells how far the teams are that own entities; whoever knows the reviews implements it. */
export interface OwnerProgressReader {
  /** In the order of the teams. Whether the caller may know is up to whoever asks. */
  forOwners(request: OwnerProgressRequest): Promise<TeamProgress[]>;
}

/** What {@link OwnerProgress} is made of. */
export interface OwnerProgressOptions {
  credentials: BackstageCredentials;
  snapshot: Snapshot;
  reviews: VisibleReviews;
  progress: OwnerProgressReader;
}

/** The progress of the owners of entities, as far as one caller may know, for one request. */
export class OwnerProgress {
  readonly #options: OwnerProgressOptions;
  readonly #known = new Map<string, TeamProgress>();

  constructor(options: OwnerProgressOptions) {
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
    const { credentials, snapshot, progress } = this.#options;
    const found = await progress.forOwners({
      credentials,
      snapshot,
      teams: refs,
    });
    refs.forEach((ref, index) => this.#known.set(ref, found[index]));
  }
}
