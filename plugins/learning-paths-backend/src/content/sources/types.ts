import { Diagnostic } from '@learning-paths/backstage-plugin-learning-paths-common';

/** A file of a source as read. */
export interface SourceFile {
  /** POSIX path relative to the source's root. */
  file: string;
  content: Buffer;
}

/** What reading a source gave. */
export type SourceReading =
  | { kind: 'unchanged' }
  | {
      kind: 'files';
      files: SourceFile[];
      /** Names this state of the tree, where the source has such names. */
      etag?: string;
      /** Problems with files that were not read. */
      diagnostics: Diagnostic[];
    };

/** A place where documents and assets come from. */
export interface ContentSource {
  readonly id: string;
  readonly type: 'file' | 'url';
  /** Where it reads, as configured. */
  readonly target?: string;
  /** Prefix of its paths: absolute, no trailing slash, empty for the root. */
  readonly mountAt: string;

  /**
   * Reads the whole source, or tells that it is as `etag` says.
   *
   * @throws Error when it cannot be read; what is stored then stays
   */
  read(options: { etag?: string; signal: AbortSignal }): Promise<SourceReading>;

  /** Where people edit a file, when that is known. */
  editUrl(file: string): string | undefined;

  /** Calls back soon after files changed, until `signal` aborts; absent where not possible. */
  watch?(options: { signal: AbortSignal; onChange: () => void }): void;
}
