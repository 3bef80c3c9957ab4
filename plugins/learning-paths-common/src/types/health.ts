/**
 * How bad a problem in content is. An `error` keeps something from readers.
 *
 * @public
 */
export type Severity = 'error' | 'warning' | 'info';

/**
 * A problem in content, with where it is and how to mend it.
 *
 * @public
 */
export interface Diagnostic {
  severity: Severity;
  /** Stable name in kebab-case. */
  code: string;
  /** Id of the content source. */
  source: string;
  /** Path of the file, relative to the source's root. */
  file: string;
  /** 1-based line in the file. */
  line?: number;
  /** 1-based column in the file. */
  column?: number;
  message: string;
  hint?: string;
  /** Where the file is edited, when its source has such an address. */
  editUrl?: string;
}

/**
 * A content source and how its last refresh went.
 *
 * @public
 */
export interface Source {
  id: string;
  type: 'file' | 'url';
  /**
   * `ok`: the last refresh worked. `stale`: it failed, and earlier content is still
   * served. `failing`: it failed, and there is nothing to serve.
   */
  state: 'ok' | 'stale' | 'failing';
  /** Documents being served from this source. */
  documents: number;
  /** ISO 8601 instants. */
  lastSuccess?: string;
  failingSince?: string;
  nextRefresh?: string;
  /** What went wrong in the last refresh. */
  lastError?: string;
}
