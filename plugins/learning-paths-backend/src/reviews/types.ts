import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  GuideChanges,
  HistoryEntry,
  List,
  Review,
  ReviewChannel,
  ReviewRequest,
  SectionReviewRequest,
  TransferRequest,
  TransferResult,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { AuditedRequest } from '../permissions/auditedRequest';
import { SeenVersion } from '../store/reviews/seenVersion';

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
