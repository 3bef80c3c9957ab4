import { AttestationRecord } from '../reviews/types';
import { TeamFilter } from '../teamFilter';

/** One record of a team's history, with whose and of what it is. */
export interface StoredEvidence extends AttestationRecord {
  team: string;
  /** The guide's current ref; the last one where it is gone. */
  path: string;
  /** Of the text that the record is about; absent where there is none of ours. */
  title?: string;
}

/** A place in the order of records. */
export interface EvidencePosition {
  appendedAt: Date;
  id: string;
}

/** Which records are wanted, page by page. */
export interface EvidenceQuery {
  teams: TeamFilter;
  /** Only these guides, with those that were merged into them; all where left out. */
  guideIds?: readonly string[];
  after?: EvidencePosition;
  limit: number;
}

/** Reads the records of many teams and guides. */
export interface EvidenceStore {
  /** Entity refs of all teams that have records. */
  listTeams(): Promise<string[]>;
  /** Newest first, from behind `after`. */
  list(options: EvidenceQuery): Promise<StoredEvidence[]>;
}
