import { TextHunk } from '../difference/lines';
import { CompareProseOptions } from '../difference/prose/compareProse';
import { Prose } from '../difference/prose/Prose';
import { Document } from '../document/Document';
import { ParseDocumentOptions } from '../document/parseDocument';
import { RenderOptions, RenderResult } from '../render/renderDocument';
import { ResolvedTargets } from '../render/renderWithTargets';
import { Diagnostic } from '../util/diagnostics';
import { PublishedText } from './tasks';

/**
 * Files of one source to read.
 *
 * @public
 */
export interface ParseFilesOptions
  extends Omit<ParseDocumentOptions, 'file' | 'content'> {
  /** The files, each by its path and bytes. */
  files: readonly Pick<ParseDocumentOptions, 'file' | 'content'>[];
  /** Ends the reading. */
  signal?: AbortSignal;
  /** Called with how many more files were read. */
  onProgress?: (more: number) => void;
}

/**
 * A document to render.
 *
 * @public
 */
export interface RenderPageOptions extends RenderOptions {
  /** Targets that are resolved already. */
  resolved?: ResolvedTargets;
  /** Ends the rendering. */
  signal?: AbortSignal;
}

/**
 * Two texts to compare.
 *
 * @public
 */
export interface DifferenceOptions {
  /** The earlier text. */
  since: string;
  /** The later text. */
  now: string;
  /** Of `since`; where given, only what its rule has of both texts counts. */
  digest?: string;
  /** Ends the comparison. */
  signal?: AbortSignal;
}

/**
 * Two texts to compare as people read them.
 *
 * @public
 */
export interface ProseOptions extends CompareProseOptions {
  /** Of `since`; where given, only what its rule has of both texts counts. */
  digest?: string;
  /** Ends the comparison. */
  signal?: AbortSignal;
}

/**
 * A published page whose text is wanted.
 *
 * @public
 */
export interface PageTextOptions {
  /** The page as it is published. */
  html: string;
  /** Ends the reading. */
  signal?: AbortSignal;
}

/**
 * What became of a file.
 *
 * @public
 */
export interface ParsedFile {
  /** Absent where the file has errors, or was not read to its end. */
  document?: Document;
  /** What is wrong with the file. */
  diagnostics: Diagnostic[];
  /** It is to be tried again, though it is the same: others took too long. */
  isPutOff?: true;
}

/**
 * A rendered page, or its text as written where rendering took too long or too much memory.
 *
 * @public
 */
export interface PoolRendering extends RenderResult {
  /** The page shows the text as it is written. */
  isPlain?: true;
}

/**
 * Works on authors' texts in worker threads, each text with a deadline, so that no text
 * can block the event loop.
 *
 * @public
 */
export interface ContentPool {
  /** Milliseconds that one text may take. */
  readonly deadlineMs: number;

  /**
   * Reads Markdown files; never fails for what they hold. Of files that take too long only
   * so many are waited for: the others are put off.
   *
   * @returns in the order of the files
   * @throws the reason of the signal, when it aborts
   */
  parse(options: ParseFilesOptions): Promise<ParsedFile[]>;

  /** Renders a document; never fails for what it holds. */
  render(options: RenderPageOptions): Promise<PoolRendering>;

  /** The difference between two texts; all of both, where it takes too long to find. */
  difference(options: DifferenceOptions): Promise<TextHunk[]>;

  /**
   * The difference between two pages as people read them; undefined where it takes too long
   * to find, or is too large.
   */
  prose(options: ProseOptions): Promise<Prose | undefined>;

  /**
   * The text of a published page.
   *
   * @throws Error that says why the page cannot be read
   */
  pageText(options: PageTextOptions): Promise<PublishedText>;

  /** Ends all threads; what is under way or comes later fails with a {@link PoolClosedError}. */
  close(): Promise<void>;
}
