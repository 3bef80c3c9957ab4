/** A team and a series, on one day. */
export interface ReminderKey {
  /** Entity ref. */
  team: string;
  /** Path of the series. */
  series: string;
  /** In UTC, as `2026-03-31`. */
  day: string;
}

/** That somebody reminded a team. */
export interface StoredReminder {
  /** Random. */
  id: string;
  /** Entity ref of the person. */
  userRef: string;
  /** At that time. */
  userName: string;
  /** Guides that were open then. */
  open: number;
  at: Date;
}

/** Remembers who reminded which team, for all replicas. */
export interface ReminderStore {
  find(key: ReminderKey): Promise<StoredReminder | undefined>;
  /**
   * Takes the one place that a team, a series and a day have.
   *
   * @returns who has it: the given one, or whoever came before
   */
  claim(options: {
    key: ReminderKey;
    reminder: StoredReminder;
  }): Promise<StoredReminder>;
  /** Gives the place back, where nobody was told after all. */
  release(options: { key: ReminderKey; id: string }): Promise<void>;
}

/** Somebody's remarks of one day. */
export interface FeedbackDay {
  /** Entity ref of the person. */
  userRef: string;
  /** In UTC, as `2026-03-31`. */
  day: string;
}

/** Counts remarks, for all replicas; what they say is not kept. */
export interface FeedbackStore {
  /**
   * Takes one of the places that somebody has in a day.
   *
   * @param options - `id`: random
   * @returns whether there was one left
   */
  claim(
    options: FeedbackDay & { id: string; places: number },
  ): Promise<boolean>;
  /** Gives the place back, where nobody was told after all. */
  release(options: { id: string }): Promise<void>;
}
