/**
 * What a team attests of a guide.
 *
 * `reviewed`: the team goes by it. `exception`: reviewed, and the team deviates, with a
 * reason and an end date. `not-applicable`: it does not concern the team, with a reason.
 *
 * @public
 */
export type ReviewOutcome = 'reviewed' | 'exception' | 'not-applicable';

/**
 * Where a team stands with a guide now. `changed`: the text moved since the review.
 * `due`: the review, or what was agreed in it, is past its time.
 *
 * @public
 */
export type ReviewStatus = 'not-reviewed' | ReviewOutcome | 'changed' | 'due';

/**
 * In which capacity somebody attests: as a member of the team, or on behalf of it.
 *
 * @public
 */
export type ReviewCapacity = 'member' | 'steward';

/**
 * The door by which an attestation came in: `api` over HTTP, from pages and programs alike,
 * `action` by an action of Backstage; `ui` in records of earlier releases only.
 *
 * @public
 */
export type ReviewChannel = 'ui' | 'api' | 'action';

/**
 * The section of a series that was attested to at once.
 *
 * @public
 */
export interface ReviewedSection {
  /** Slug of the series. */
  series: string;
  /** Title of the section at that time. */
  title: string;
}

/**
 * The current attestation of a team for a guide, and what has become of it.
 *
 * @public
 */
export interface Review {
  /** Entity ref of the team. */
  team: string;
  /** Path of the guide now. */
  path: string;
  outcome: ReviewOutcome;
  /** Plain text, at most 2,000 characters. */
  comment?: string;
  /** Last day, `YYYY-MM-DD`, on which an exception or "not applicable" holds. */
  until?: string;
  /** Digest of the text that the team saw; absent for a page that is not ours to read. */
  digest?: string;
  /** Revision that the author had given the text. */
  revision?: number;
  /**
   * Whether the person said that they had opened the text; false is "attested without
   * opening". Absent where nobody said. A claim of the client, as the review is.
   */
  opened?: boolean;
  /** Set where a whole section was attested to at once. */
  section?: ReviewedSection;
  /** Entity ref of the team whose review this team took over. */
  inheritedFrom?: string;
  /** Entity ref of the person. */
  reviewedBy: string;
  /** The person's name at that time. */
  reviewedByName: string;
  capacity: ReviewCapacity;
  channel: ReviewChannel;
  /** ISO 8601 instant. */
  reviewedAt: string;
  /** Names this state of the review in `If-Match`. */
  version: number;
  status: ReviewStatus;
  /**
   * The text is another than the one attested to, whatever the status: by the author's
   * revisions, where both have one.
   */
  textMoved: boolean;
  /**
   * `true` where the text is another than the one attested to although its author kept the
   * revision, and so calls the difference minor; absent otherwise.
   */
  textDiffers?: boolean;
}

/**
 * One record of the append-only history.
 *
 * @public
 */
export interface HistoryEntry {
  /** `inherit`: taken over from another team; `by` and `at` are of the first attestation. */
  kind: 'attest' | 'undo' | 'inherit';
  /** Absent where an undo left the guide without a review. */
  outcome?: ReviewOutcome;
  comment?: string;
  until?: string;
  digest?: string;
  revision?: number;
  /** As in {@link Review}. */
  opened?: boolean;
  by: string;
  byName: string;
  capacity: ReviewCapacity;
  channel: ReviewChannel;
  /** ISO 8601 instant. */
  at: string;
  section?: ReviewedSection;
  /** Of an inherited one: the team it is from, and which steward transferred it when. */
  inheritedFrom?: string;
  transferredBy?: string;
  transferredByName?: string;
  transferredAt?: string;
}

/**
 * A record of the history with whose and of what it is, for auditors.
 *
 * @public
 */
export interface EvidenceRecord extends HistoryEntry {
  /** Entity ref of the team. */
  team: string;
  /** Path of the guide now; the last one where it is gone. */
  path: string;
  /** Title of the text that was attested to. */
  title: string;
  /**
   * `true` where the guide's text is now another than the one attested to although its author kept the
   * revision, and so calls the difference minor; absent otherwise.
   */
  textDiffers?: boolean;
}

/**
 * What a team says of a guide, with the text that it saw.
 *
 * @public
 */
export interface ReviewRequest {
  outcome: ReviewOutcome;
  /** Digest of the text that the team saw; left out for a page that has none. */
  digest?: string;
  comment?: string;
  /** `YYYY-MM-DD`; needed for an exception. */
  until?: string;
  /** Whether whoever attests has opened the text; left out where that is not known. */
  opened?: boolean;
}

/**
 * Attests "reviewed" to several guides of one section, all or nothing.
 *
 * @public
 */
export interface SectionReviewRequest {
  /** Slug of the series. */
  series: string;
  /** Title of the section, as the series shows it. */
  section: string;
  comment?: string;
  guides: {
    path: string;
    /** Digest of the text that the team saw; left out for a page that has none. */
    digest?: string;
    /** Version of the review that the caller saw; left out for none. */
    version?: number;
    /** Whether whoever attests has opened the text; false where left out. */
    opened?: boolean;
  }[];
}

/**
 * Lets a team take over the reviews of others, after a rename, a merger or a split.
 *
 * @public
 */
export interface TransferRequest {
  /** Entity refs; of two reviews of one guide the newest is taken over. */
  from: string[];
  /** Entity ref of a team in the catalog. */
  to: string;
}

/**
 * What a transfer did.
 *
 * @public
 */
export interface TransferResult {
  to: string;
  /** Reviews that were taken over. */
  inherited: { path: string; title: string; from: string }[];
  /** Paths of guides where the team's own review is newer, and stays. */
  kept: string[];
}

/**
 * How far a team is with a set of guides. Only guides count that exist and for which the
 * team is expected; each counts once.
 *
 * @public
 */
export interface Progress {
  total: number;
  /** Reviewed, exception, not applicable; and changed, while the grace period lasts. */
  done: number;
  reviewed: number;
  exception: number;
  notApplicable: number;
  changed: number;
  due: number;
  notReviewed: number;
}

/**
 * What a team finds next in a series.
 *
 * @public
 */
export interface NextUp {
  /** Begin, go on, or look at what changed or fell due. */
  kind: 'start' | 'continue' | 'review-changes';
  path: string;
  title: string;
}

/**
 * Where the team that was asked for stands with a guide, and what the caller may do.
 *
 * @public
 */
export interface TeamView {
  /** Entity ref of the team. */
  team: string;
  status: ReviewStatus;
  /** The team is in the guide's audience. */
  expected: boolean;
  /** The current review, where there is one. */
  review?: Review;
  /** How the caller could attest for this team; absent where they may not. */
  capacity?: ReviewCapacity;
  /** Entity refs of those who may attest on behalf of any team; whom else to ask. */
  stewards: string[];
  /** "Not applicable" needs an end date here. */
  notApplicableNeedsUntil: boolean;
  /** Records in the history; absent where nobody ever attested. */
  records?: number;
}

/**
 * A piece of a text that differs: words that stayed, came or went.
 *
 * @public
 */
export interface TextSegment {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/**
 * A run of lines: unchanged ones, or ones that differ, word by word.
 *
 * @public
 */
export type TextHunk =
  | { kind: 'same'; lines: string[] }
  | { kind: 'changed'; segments: TextSegment[] };

/**
 * A file that a guide shows, an image or diagram, that is another than in the text that was
 * attested to.
 *
 * @public
 */
export interface ChangedFile {
  kind: 'replaced' | 'added' | 'removed';
  /** In the path space of the content; of a removed one, where it was. */
  path: string;
}

/**
 * The difference between a text that was attested to and today's.
 *
 * @public
 */
export interface GuideChanges {
  path: string;
  /** Digests. */
  since: string;
  now: string;
  /** Titles, where they differ. */
  title?: { since: string; now: string };
  /** What the author says of the latest change. */
  changeNote?: string;
  /** Files that the guide shows and that differ; absent where none do. */
  files?: ChangedFile[];
  /** How many runs of lines differ. */
  changedHunks: number;
  hunks: TextHunk[];
}
