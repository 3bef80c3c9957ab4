/** Caps on what is taken from a content source. */
export const sourceLimits = {
  /** Documents and assets of one source. */
  files: 20_000,
  /** Bytes of all files of one source together. */
  totalBytes: 512 * 1024 * 1024,
  /** Bytes of one image or other asset. */
  assetBytes: 5 * 1024 * 1024,
  /** Bytes of one Markdown file; the content library has a cap of its own below this. */
  documentBytes: 2 * 1024 * 1024,
  /** Diagnostics about files that were left out, of one source. */
  diagnostics: 500,
  /** Milliseconds for a refresh that the schedule did not start. */
  refreshMs: 180_000,
} as const;
