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
  /** Milliseconds that reading one source may take. */
  readMs: 150_000,
} as const;
