/** Caps on reading content sources, besides those on what is taken of each. */
export const refreshLimits = {
  /** Diagnostics about files that were left out, of one source. */
  diagnostics: 500,
  /** Milliseconds for a refresh that the schedule did not start. */
  refreshMs: 180_000,
  /** Files that one source may show, those that are not content included. */
  entries: 100_000,
  /** Bytes of the names of all these together. */
  nameBytes: 32 * 1024 * 1024,
  /** Bytes that all these say they have; what is not content is read over, not kept. */
  shownBytes: 4 * 1024 * 1024 * 1024,
} as const;
