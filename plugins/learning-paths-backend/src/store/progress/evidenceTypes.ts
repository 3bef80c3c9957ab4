import {
  ReviewCapacity,
  ReviewChannel,
  ReviewOutcome,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { TeamFilter } from '../teamFilter';

/** One record of a team's history, with whose and of what it is. */
export interface StoredEvidence {
  id: string;
  /** When the record was appended. */
  appendedAt: Date;
  kind: 'attest' | 'undo' | 'inherit';
  team: string;
  /** The guide's current ref; the last one where it is gone. */
  path: string;
  /** Of the text that the record is about; absent where there is none of ours. */
  title?: string;
  /** What is attested; of an undo, what it restored. */
  outcome?: ReviewOutcome;
  comment?: string;
  until?: string;
  digest?: string;
  /** What the digest of that text is by the present rule. */
  presentDigest?: string;
  /** Source of the text that is meant. */
  source?: string;
  revision?: number;
  /** Whether the person said that they had opened the text; absent where nobody said. */
  opened?: boolean;
  userRef: string;
  userName: string;
  capacity: ReviewCapacity;
  channel: ReviewChannel;
  /** When somebody attested; before `appendedAt` where another team inherited. */
  at: Date;
  section?: { series: string; title: string };
  inheritedFrom?: string;
  transferredBy?: string;
  transferredByName?: string;
}

/** A place in the order of records. */
export interface EvidencePosition {
  appendedAt: Date;
  id: string;
}

/** Reads the records of many teams and guides. */
export interface EvidenceStore {
  /** Entity refs of all teams that have records. */
  listTeams(): Promise<string[]>;
  /** Newest first, from behind `after`. */
  list(options: {
    teams: TeamFilter;
    /** Only these guides, with those that were merged into them; all where left out. */
    guideIds?: readonly string[];
    after?: EvidencePosition;
    limit: number;
  }): Promise<StoredEvidence[]>;
}
