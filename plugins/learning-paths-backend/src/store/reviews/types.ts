import {
  ReviewCapacity,
  ReviewChannel,
  ReviewedSection,
  ReviewOutcome,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { ShownFile } from '@learning-paths/content';
import { SeenVersion } from './seenVersion';

/**
 * What a person attested for a team of a guide: the one shape between requests, rows and
 * answers.
 */
export interface Attestation extends Writer {
  outcome: ReviewOutcome;
  comment?: string;
  /** `YYYY-MM-DD`. */
  until?: string;
  /** As it was recorded; absent for a page whose text is not ours to read. */
  digest?: string;
  /**
   * What that digest is by the present rule: by it is told whether the text moved.
   */
  presentDigest?: string;
  /** That the author had given the text. */
  revision?: number;
  /** Whether the person said that they had opened the text; absent where nobody said. */
  opened?: boolean;
  /** Set where a whole section was attested to at once. */
  section?: ReviewedSection;
  /** Source of the text that it is about; the guide may be of another one by now. */
  source?: string;
  /** When somebody attested, also where the team inherited the review later. */
  at: Date;
  /** Entity ref of the team whose review this team took over. */
  inheritedFrom?: string;
}

/** Who writes a record, and how. */
export interface Writer {
  userRef: string;
  /** At this time; people change their names. */
  userName: string;
  capacity: ReviewCapacity;
  channel: ReviewChannel;
}

/** An attestation before it is written: the database says when, and of which revision, it is. */
export type AttestationDraft = Omit<
  Attestation,
  'at' | 'revision' | 'presentDigest' | 'source' | 'inheritedFrom'
>;

/** A record of the history: what was said, or what an undo restored. */
export interface AttestationRecord extends Omit<Attestation, 'outcome'> {
  id: string;
  kind: 'attest' | 'undo' | 'inherit';
  /** Absent where an undo left nothing. */
  outcome?: ReviewOutcome;
  appendedAt: Date;
  /** Who let the team take a review over, at `appendedAt`. */
  transferredBy?: string;
  transferredByName?: string;
}

/** Where a team stands with a guide. */
export interface StoredReview {
  guideId: string;
  /** Names this state; 0 where nobody ever wrote. */
  version: number;
  /** Absent where there is none, or where all were undone. */
  attestation?: Attestation;
}

/** A text that somebody attested to. */
export interface KeptText {
  /** As it was attested: by its prefix one sees how the body was normalised. */
  digest: string;
  title: string;
  body: string;
  /** Files that it showed; absent where nobody looked at them in those days. */
  files?: ShownFile[];
}

/** A guide in the database: itself and those that were merged into it. */
export interface GuideKey {
  guideId: string;
  /** The file that holds its text now; absent for an external page. */
  file?: { source: string; file: string };
}

/** An attestation to one guide, with what the person saw before. */
export interface AttestEntry {
  guide: GuideKey;
  /** Of the review that the person saw; left out for none. */
  version?: SeenVersion;
  attestation: AttestationDraft;
}

/** Why nothing was written. */
export type Refusal =
  /** Somebody else wrote meanwhile. */
  | { kind: 'stale'; guideId: string; review: StoredReview }
  /** The text is another than the one attested to. */
  | { kind: 'text-moved'; guideId: string; digest?: string };

/** How attesting ended; reviews in the order of the entries. */
export type AttestResult =
  | { kind: 'attested'; reviews: (StoredReview & { isNew: boolean })[] }
  | Refusal;

/** What is undone, and by whom. */
export interface UndoEntry {
  team: string;
  guideId: string;
  version: SeenVersion;
  writer: Writer;
}

/** How an undo ended. */
export type UndoResult =
  | { kind: 'undone'; review: StoredReview }
  | Extract<Refusal, { kind: 'stale' }>;

/** Which team takes over from which, and who lets it. */
export interface Transfer {
  from: string[];
  to: string;
  by: Pick<Writer, 'userRef' | 'userName'>;
  /** Only to tell what would be taken over. */
  preview?: boolean;
}

/** What a team took over from others, and kept of its own. */
export interface TransferReport {
  inherited: { guideId: string; from: string }[];
  /** Ids of guides. */
  kept: string[];
}

/** Attestations and the texts that they name. */
export interface ReviewStore {
  /** Current reviews of a team, by guide; merged guides under the one that took them over. */
  listForTeam(options: { team: string }): Promise<Map<string, StoredReview>>;
  get(options: { team: string; guideId: string }): Promise<StoredReview>;
  /** Newest first. */
  listRecords(options: {
    team: string;
    guideId: string;
  }): Promise<AttestationRecord[]>;
  hasTeam(options: { team: string }): Promise<boolean>;
  /** A text that somebody attested to for this guide; never another guide's. */
  loadText(options: {
    guideId: string;
    digest: string;
  }): Promise<KeptText | undefined>;
  /**
   * Sources of the texts of this digest that somebody attested to for this guide; of all
   * its texts where none has the digest. Undefined stands for a source that nobody knows.
   */
  listTextSources(options: {
    guideId: string;
    digest: string;
  }): Promise<(string | undefined)[]>;

  /**
   * Appends attestations to distinct guides, all or none: if the team's review of each is
   * at its `version` (left out: if there is none) and the guide's text is the one attested
   * to; keeps the texts. Both are checked in the database, where text and revision are
   * taken from too: a cache may be behind. What the same person had written before, word
   * for word and on the same version, is a request sent twice, and is not written again.
   */
  attest(options: {
    team: string;
    entries: AttestEntry[];
  }): Promise<AttestResult>;

  /** Appends an undo, which restores the attestation before the current one. */
  undo(entry: UndoEntry): Promise<UndoResult>;

  /**
   * Lets a team take over the current reviews of others: of each guide the newest one,
   * where the team's own is not as new. The others keep theirs.
   */
  transfer(transfer: Transfer): Promise<TransferReport>;
}
