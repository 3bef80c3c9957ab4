import { CurrentText } from '../reviews/currentTexts';
import { AttestEntry } from '../reviews/types';

/** A text that a guide had before today's. */
export interface FormerText {
  guideId: string;
  text: CurrentText & { digest: string };
  /** When it came. */
  since: Date;
  /** When today's took its place. */
  until: Date;
}

/** What a team attested at an instant that is past. */
export interface PastAttestation {
  team: string;
  at: Date;
  entry: AttestEntry;
}

/** A past that a new database begins with. */
export interface Past {
  /** One a guide. */
  texts: readonly FormerText[];
  /** Oldest first. */
  attestations: readonly PastAttestation[];
}

/** Gives a database a past, by the rules and in the tables of everything that is attested. */
export interface SeedStore {
  /** Whether anybody ever attested anything. */
  hasRecords(): Promise<boolean>;
  /**
   * Writes a past where there is none: all of it, or nothing.
   *
   * @returns false, where somebody has attested something
   * @throws ConflictError when a guide or a text is another by now
   */
  write(past: Past): Promise<boolean>;
}
