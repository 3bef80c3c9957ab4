/** A folder that a command works on, as a content source. */
export interface SourceFolder {
  /** As written. */
  folder: string;
  sourceId: string;
  /** Absolute path without a trailing slash; empty for the root. */
  mountAt: string;
}
