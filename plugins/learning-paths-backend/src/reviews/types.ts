import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  GuideChanges,
  HistoryEntry,
  List,
  NextUp,
  Progress,
  Review,
  ReviewChannel,
  ReviewRequest,
  ReviewStatus,
  TeamView,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { Snapshot } from '../library/SnapshotReader';
import { DocumentFacts } from '../store/types';

/** A team and a guide, and who asks. */
export interface ReviewAddress {
  credentials: BackstageCredentials;
  /** Entity ref. */
  team: string;
  path: string;
}

/** Reviews of guides by teams. */
export interface ReviewService {
  /** @throws NotFoundError when there is no such guide, no such team, or no review */
  get(options: ReviewAddress): Promise<Review>;

  /**
   * Attests for a team; a repeated request answers as the first did.
   *
   * @param options - `version` is that of the review the caller saw, left out for none
   * @throws InputError, NotFoundError, NotAllowedError
   * @throws TextMovedError (409), StaleReviewError (412)
   */
  attest(
    options: ReviewAddress & {
      version?: number;
      request: ReviewRequest;
      channel: ReviewChannel;
    },
  ): Promise<{ review: Review; isNew: boolean }>;

  /**
   * Takes the current attestation back and restores the one before.
   *
   * @returns the restored review, or undefined where there was none
   */
  undo(
    options: ReviewAddress & { version: number; channel: ReviewChannel },
  ): Promise<Review | undefined>;

  /** Newest first. */
  history(
    options: ReviewAddress & { limit: number; cursor?: string },
  ): Promise<List<HistoryEntry>>;

  /** What changed in a guide since a text that somebody attested to. */
  changes(options: {
    credentials: BackstageCredentials;
    path: string;
    since: string;
  }): Promise<GuideChanges>;
}

/** Where one team stands with all guides, for one caller and one snapshot. */
export interface TeamStanding {
  /** Names all that this can show; part of ETags. */
  readonly key: string;
  statusOf(path: string): ReviewStatus;
  /** Whether the guide counts as done. */
  isDone(path: string): boolean;
  /** Whether the team is in the guide's audience, in a series or by itself. */
  isExpected(guide: DocumentFacts, series?: DocumentFacts): boolean;
  /** Over distinct guides in reading order, those only for which the team is expected. */
  progress(
    guides: readonly DocumentFacts[],
    series?: DocumentFacts,
  ): { progress: Progress; nextUp?: NextUp };
  viewOf(guide: DocumentFacts): TeamView;
}

/** Tells where teams stand. */
export interface TeamStandings {
  /**
   * @throws NotFoundError when nobody ever knew the team
   * @throws NotAllowedError when the caller may not see its reviews
   */
  forTeam(options: {
    credentials: BackstageCredentials;
    team: string;
    snapshot: Snapshot;
  }): Promise<TeamStanding>;
}
