import { Document } from '../document/Document';
import { SectionLook } from '../document/mapFields';
import { ResolvedTarget } from '../targets/ResolvedTarget';

/**
 * A document without its body and what only its digest needs: a library is built without
 * them, so that a server need not hold all texts in memory.
 *
 * @public
 */
export type LibraryDocument = Omit<
  Document,
  'body' | 'textDigest' | 'imageTargets' | 'formerDigest'
>;

/**
 * A file that is no document, such as an image.
 *
 * @public
 */
export interface AssetFile {
  /** Id of the content source. */
  source: string;
  /** POSIX path relative to the source's root. */
  file: string;
  /** In the shared path space, such as `/images/x.png`. */
  path: string;
}

/**
 * A step of a series in reading order.
 *
 * @public
 */
export interface ResolvedStep extends SectionLook {
  /** As the series calls it, else the title of what it leads to. */
  title: string;
  /** One line for cards. */
  description?: string;
  /** `missing` with an empty target is a heading that only groups its steps. */
  target: ResolvedTarget;
  /** Reading time of the guide, in whole minutes; absent for other targets. */
  minutes?: number;
  /** The steps below it, in reading order. */
  steps: ResolvedStep[];
}

/**
 * A series with its steps resolved.
 *
 * @public
 */
export interface LibrarySeries<D extends LibraryDocument = Document> {
  /** Unique in the library. */
  slug: string;
  /** Path of its document. */
  path: string;
  /** What defines it. */
  document: D;
  /** Its sections, in reading order, with what is below them. */
  steps: ResolvedStep[];
  /**
   * Distinct guides in reading order: paths of documents that exist, and refs
   * of external pages.
   */
  guidePaths: string[];
}

/**
 * What somebody may read.
 *
 * @public
 */
export interface Visibility<D> {
  /** Whether a document is readable. */
  includes(document: D): boolean;
  /** Whether all of a source is readable, files that are no documents too. */
  includesAllOf(source: string): boolean;
}
