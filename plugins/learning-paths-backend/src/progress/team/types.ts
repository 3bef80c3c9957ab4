import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ReviewCapacity } from '@learning-paths/backstage-plugin-learning-paths-common';
import { Snapshot } from '../../library/SnapshotReader';
import { TeamProgress, TeamProgressReader } from '../../library/TeamProgress';
import { OwnerProgressReader } from '../../links/OwnerProgress';
import { StoredReview } from '../../store/reviews/types';
import { Team } from '../../teams/types';

/** Teams with their reviews, and an instant. */
export interface TeamsProgressRequest {
  snapshot: Snapshot;
  teams: readonly TeamReviews[];
  /** Milliseconds since 1970; now where left out. */
  at?: number;
  /** To whom reviews are shown; without, no review names another team. */
  credentials?: BackstageCredentials;
}

/** Tells how far teams are. */
export interface TeamProgressService
  extends TeamProgressReader,
    OwnerProgressReader {
  /** Names what decides that, besides content, teams, reviews and time. */
  version(snapshot: Snapshot): Promise<string>;

  /** The progress of many teams, in their order. Whether the caller may know is up to whoever asks. */
  forTeams(request: TeamsProgressRequest): Promise<TeamProgress[]>;
}

/** A team and its reviews, read before. */
export interface TeamReviews {
  /** Entity ref. */
  team: string;
  /** Absent for a team that left the catalog. */
  entity?: Team;
  /** By guide id. */
  stored: ReadonlyMap<string, StoredReview>;
  /** How the caller could attest. */
  capacity?: ReviewCapacity;
}
