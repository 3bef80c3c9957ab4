import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  GuideChanges,
  HistoryEntry,
  List,
  NextUp,
  Progress,
  Review,
  ReviewCapacity,
  ReviewChannel,
  ReviewRequest,
  ReviewStatus,
  SectionReviewRequest,
  TeamView,
  TransferRequest,
  TransferResult,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { GuideOrigin } from '../library/origins';
import { Snapshot } from '../library/SnapshotReader';
import { AuditedRequest } from '../permissions/auditedRequest';
import { VisibleGuides } from '../permissions/GuideVisibility';
import { StoredReview } from '../store/reviews/reviewTypes';
import { SeenVersion } from '../store/reviews/seenVersion';
import { DocumentFacts, GuideFacts } from '../store/content/types';
import { Team } from '../teams/types';

export type { SeenVersion };

/** A team and a guide, and who asks. */
export interface ReviewAddress {
  credentials: BackstageCredentials;
  /** For auditors. */
  http?: AuditedRequest;
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
      version?: SeenVersion;
      request: ReviewRequest;
      channel: ReviewChannel;
    },
  ): Promise<{ review: Review; isNew: boolean }>;

  /**
   * Attests "reviewed" to several guides of one section of a series, all or none; a
   * repeated request answers as the first did.
   *
   * @returns the reviews in the order asked, and which are new
   * @throws InputError when a guide is not in the section, as this caller sees it
   * @throws NotFoundError, NotAllowedError
   * @throws TextMovedError (409), StaleReviewError (412), which name the guide
   */
  attestSection(options: {
    credentials: BackstageCredentials;
    /** For auditors. */
    http?: AuditedRequest;
    /** Entity ref. */
    team: string;
    request: SectionReviewRequest;
    channel: ReviewChannel;
  }): Promise<{ review: Review; isNew: boolean }[]>;

  /**
   * Lets a team take over the current reviews of others, the newest of each guide. For
   * stewards.
   *
   * @param options - `request` has entity refs
   * @returns what the caller may know of it, and how many reviews were taken over in all
   * @throws InputError, NotFoundError, NotAllowedError
   */
  transfer(options: {
    credentials: BackstageCredentials;
    /** For auditors. */
    http?: AuditedRequest;
    request: TransferRequest;
  }): Promise<{ result: TransferResult; inheritedInAll: number }>;

  /**
   * Takes the current attestation back and restores the one before.
   *
   * @returns the restored review, or undefined where there was none
   */
  undo(
    options: ReviewAddress & { version: SeenVersion; channel: ReviewChannel },
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
  /** Names all that this can show of what a caller may read; part of ETags. */
  keyFor(visible: VisibleGuides): string;
  /** How the caller could attest for this team; absent where they may not. */
  readonly capacity?: ReviewCapacity;
  statusOf(path: string): ReviewStatus;
  /** Whether the author calls minor how the text differs from the reviewed one. */
  textDiffers(path: string): boolean;
  /** Of the team's review, where there is one. */
  versionOf(path: string): number | undefined;
  /** Whether the guide counts as done. */
  isDone(path: string): boolean;
  /** Whether the team is in the guide's audience, in a series or by itself. */
  isExpected(guide: GuideFacts, series?: DocumentFacts): boolean;
  /** Over distinct guides in reading order, those only for which the team is expected. */
  progress(
    guides: readonly GuideFacts[],
    series?: DocumentFacts,
  ): { progress: Progress; nextUp?: NextUp };
  /** @param visible - what the caller may read */
  viewOf(guide: GuideFacts & GuideOrigin, visible: VisibleGuides): TeamView;
}

/** Tells where teams stand. */
export interface TeamStandings {
  /** Names what decides that, besides content, teams, reviews and time. */
  version(snapshot: Snapshot): Promise<string>;

  /**
   * @throws NotFoundError when nobody ever knew the team
   * @throws NotAllowedError when the caller may not see its reviews
   */
  forTeam(options: {
    credentials: BackstageCredentials;
    team: string;
    snapshot: Snapshot;
  }): Promise<TeamStanding>;

  /** Where many teams stand, in their order. Whether the caller may know is up to whoever asks. */
  forTeams(options: {
    snapshot: Snapshot;
    teams: readonly TeamReviews[];
    /** Milliseconds since 1970; now where left out. */
    at?: number;
    /** To whom reviews are shown; without, no review names another team. */
    credentials?: BackstageCredentials;
  }): Promise<TeamStanding[]>;
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
