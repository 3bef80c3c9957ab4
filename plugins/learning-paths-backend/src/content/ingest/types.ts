/** A source that is to be read. */
export interface RefreshOptions {
  sourceId: string;
  signal: AbortSignal;
}

/** Reads content sources and stores what changed, one snapshot a refresh. */
export interface Ingestor {
  /**
   * Reads a source and stores the difference. A refresh that is asked for while one
   * runs waits for it and runs once more, since files may have changed after they were read.
   * A failure is recorded with the source, and does not throw.
   */
  refresh(options: RefreshOptions): Promise<RefreshOutcome>;
}

/** Why a source is read of the plugin's own accord: its schedule, a push to its repository, files that changed. */
export type RefreshTrigger = 'schedule' | 'push' | 'files';

/** How a refresh ended. */
export interface RefreshOutcome {
  /** Why it failed, where it did. */
  error?: string;
}
