import {
  ReviewCapacity,
  ReviewChannel,
  ReviewOutcome,
} from '@learning-paths/backstage-plugin-learning-paths-common';

/** What a person attests for a team, checked, before it is stored. */
export interface NewAttestation {
  outcome: ReviewOutcome;
  comment?: string;
  /** `YYYY-MM-DD`. */
  until?: string;
  digest: string;
  revision?: number;
}

/** Who writes a record, and how. */
export interface Writer {
  userRef: string;
  /** At this time; people change their names. */
  userName: string;
  capacity: ReviewCapacity;
  channel: ReviewChannel;
}

/** A stored attestation. */
export interface StoredAttestation extends NewAttestation, Writer {
  at: Date;
}

/** Where a team stands with a guide. */
export interface StoredReview {
  guideId: string;
  /** Names this state; 0 where nobody ever wrote. */
  version: number;
  /** Absent where there is none, or where all were undone. */
  attestation?: StoredAttestation;
}

/** One record of the history. */
export interface StoredRecord extends Writer {
  id: string;
  kind: 'attest' | 'undo';
  /** What an attestation says; of an undo, what it restored. */
  attestation?: NewAttestation;
  at: Date;
}

/** A guide in the database: itself and those that were merged into it. */
export interface GuideKey {
  guideId: string;
  /** The file that holds its text now. */
  source: string;
  file: string;
}

/** How a write ended. */
export type WriteResult =
  | { kind: 'written' | 'replayed'; review: StoredReview }
  /** Somebody else wrote meanwhile. */
  | { kind: 'stale'; review: StoredReview }
  /** The text is another than the one attested to. */
  | { kind: 'text-moved'; digest?: string };

/** Attestations and the texts that they name. */
export interface ReviewStore {
  /** Current reviews of a team, by guide; merged guides under the one that took them over. */
  listForTeam(options: { team: string }): Promise<Map<string, StoredReview>>;
  get(options: { team: string; guideId: string }): Promise<StoredReview>;
  /** Newest first. */
  listRecords(options: {
    team: string;
    guideId: string;
  }): Promise<StoredRecord[]>;
  hasTeam(options: { team: string }): Promise<boolean>;
  /** A text that somebody attested to for this guide; never another guide's. */
  loadText(options: {
    guideId: string;
    digest: string;
  }): Promise<{ title: string; body: string } | undefined>;

  /**
   * Appends an attestation, if the team's review is at `version` (left out: if there is
   * none) and the guide's text is the one attested to; keeps the text. Both are checked
   * in the database, where text and revision are taken from too: a cache may be behind.
   */
  attest(options: {
    team: string;
    guide: GuideKey;
    version?: number;
    attestation: Omit<NewAttestation, 'revision'>;
    writer: Writer;
  }): Promise<WriteResult>;

  /** Appends an undo, which restores the attestation before the current one. */
  undo(options: {
    team: string;
    guideId: string;
    version: number;
    writer: Writer;
  }): Promise<WriteResult>;
}
