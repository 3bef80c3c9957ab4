import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ChangesSummary,
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

/** Who asks. */
export interface Caller {
  credentials: BackstageCredentials;
  /** For auditors. */
  http?: AuditedRequest;
}

/** Who asks, and for which team. */
export interface TeamAddress extends Caller {
  /** Entity ref. */
  team: string;
}

/** Who asks, and for which team's review of which guide. */
export interface ReviewAddress extends TeamAddress {
  path: string;
}

/** What a history is asked for. */
export interface HistoryOptions extends ReviewAddress {
  limit: number;
  cursor?: string;
}

/** What a team attests of a guide. */
export interface AttestOptions extends ReviewAddress {
  /** Of the review that the caller saw; left out for none. */
  version?: SeenVersion;
  request: ReviewRequest;
  channel: ReviewChannel;
}

/** What a team attests of a section. */
export interface AttestSectionOptions extends TeamAddress {
  request: SectionReviewRequest;
  channel: ReviewChannel;
}

/** What is taken back. */
export interface UndoOptions extends ReviewAddress {
  /** Of the review that the caller saw. */
  version: SeenVersion;
  channel: ReviewChannel;
}

/** Which team takes over from which; with entity refs. */
export interface TransferOptions extends Caller {
  request: TransferRequest;
}

/** Which two texts of a guide are compared: today's, and an earlier one by its digest. */
export interface ChangesOptions extends Caller {
  path: string;
  since: string;
}

/** A review, and whether this request wrote it: a repeated one does not. */
export interface WrittenReview {
  review: Review;
  isNew: boolean;
}

/** What was taken over, as far as the caller may know, and how many reviews in all. */
export interface Transferred {
  result: TransferResult;
  inheritedInAll: number;
}

/** Reads reviews of guides by teams. */
export interface ReviewReader {
  /** @throws NotFoundError when there is no such guide, no such team, or no review */
  get(options: ReviewAddress): Promise<Review>;

  /** Newest first. */
  history(options: HistoryOptions): Promise<List<HistoryEntry>>;
}

/** Writes reviews of guides by teams. */
export interface ReviewWriter {
  /**
   * Attests for a team; a repeated request answers as the first did.
   *
   * @throws InputError, NotFoundError, NotAllowedError
   * @throws TextMovedError (409), StaleReviewError (412)
   */
  attest(options: AttestOptions): Promise<WrittenReview>;

  /**
   * Attests "reviewed" to several guides of one section of a series, all or none; a
   * repeated request answers as the first did.
   *
   * @returns the reviews in the order asked
   * @throws InputError when a guide is not in the section, as this caller sees it
   * @throws NotFoundError, NotAllowedError
   * @throws TextMovedError (409), StaleReviewError (412), which name the guide
   */
  attestSection(options: AttestSectionOptions): Promise<WrittenReview[]>;

  /**
   * Takes the current attestation back and restores the one before.
   *
   * @returns the restored review, or undefined where there was none
   */
  undo(options: UndoOptions): Promise<Review | undefined>;

  /**
   * Lets a team take over the current reviews of others, the newest of each guide. For
   * stewards. With `preview` nothing is written.
   *
   * @throws InputError, NotFoundError, NotAllowedError
   */
  transfer(options: TransferOptions): Promise<Transferred>;
}

/** Tells what changed in guides since texts that somebody attested to. */
export interface GuideChangesReader {
  /** @throws NotFoundError when there is no such guide or text for this caller */
  find(options: ChangesOptions): Promise<GuideChanges>;

  /** @throws as {@link GuideChangesReader.find} does */
  summarise(options: ChangesOptions): Promise<ChangesSummary>;
}
