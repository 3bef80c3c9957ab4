import { StoredReview } from '../reviews/types';
import { TeamFilter } from '../teamFilter';

/** The text of a guide at an instant. */
export interface StoredText {
  digest: string;
  /** That the author gave the text. */
  revision?: number;
  changedAt: Date;
}

/** Reviews of many teams at once, now or at an earlier instant. */
export interface CoverageStore {
  /** Another one after each write of a review. */
  version(): Promise<string>;

  /** How many records there were; what they say together cannot change but with this. */
  countRecords(options: { at: Date }): Promise<number>;

  /**
   * By team and then by guide; merged guides under the one that took them over. Teams
   * without any record are left out.
   *
   * @param options - `at`: as the reviews were then; now where left out
   */
  listReviews(options: {
    teams: TeamFilter;
    at?: Date;
  }): Promise<Map<string, Map<string, StoredReview>>>;

  /**
   * Which text each guide had, by guide. A guide that nothing is known of that early
   * has the first text that is known.
   */
  listTexts(options: { at: Date }): Promise<Map<string, StoredText>>;
}
