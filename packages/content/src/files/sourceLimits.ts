/**
 * Caps on what is taken from a content source.
 *
 * @public
 */
export const sourceLimits = {
  /** Documents and assets of one source. */
  files: 20_000,
  /** Bytes of all files of one source together. */
  totalBytes: 512 * 1024 * 1024,
  /** Files that one source may show, those that are not content included. */
  entries: 100_000,
  /** Bytes of the names of all these together. */
  nameBytes: 32 * 1024 * 1024,
  /** Bytes that all these say they have; what is not content is read over, not kept. */
  shownBytes: 4 * 1024 * 1024 * 1024,
  /** Bytes of one image or other asset. */
  assetBytes: 5 * 1024 * 1024,
  /** Files of one source that are only offered for download; more are left out. */
  downloads: 2_000,
  /** Bytes of all of these together. */
  downloadBytes: 64 * 1024 * 1024,
  /** Files of one source that are named because they are not read; of more the number. */
  unread: 50,
  /** Bytes of the path of one file: no index of a database takes much more. */
  pathBytes: 1000,
  /** Bytes of one Markdown file; parsing has a cap of its own below this. */
  documentBytes: 2 * 1024 * 1024,
} as const;
