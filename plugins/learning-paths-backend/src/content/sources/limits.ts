/** Caps on refreshing content sources, besides those on what is taken of each. */
export const refreshLimits = {
  /** Diagnostics about files that were left out, of one source. */
  diagnostics: 500,
  /** Milliseconds for a refresh that the schedule did not start. */
  refreshMs: 180_000,
} as const;
