import { Document } from '../document/Document';
import { ResolvedTarget } from '../targets/ResolvedTarget';
import { Diagnostic } from '../util/diagnostics';
import { SlicedWork } from '../util/slicedWork';
import { Mount } from './Mounts';
import { ReferringDocument } from './Resolver';
import { AssetFile, LibraryDocument, LibrarySeries, Visibility } from './types';

/**
 * What a library is built from.
 *
 * @public
 */
export interface LibraryInput<D extends LibraryDocument = Document> {
  /** In the order of their sources, first-mounted first. */
  documents: readonly D[];
  /** All files that are not documents; first-mounted sources first. */
  assets: readonly AssetFile[];
  /**
   * All sources, first-mounted first; where left out, those that have
   * documents, at the prefixes that these show.
   */
  mounts?: readonly Mount[];
  /** Hosts whose images are shown; those of other sites are reported. */
  imageHosts?: readonly string[];
}

/**
 * Series with resolved steps, and guides.
 *
 * @public
 */
export interface LibraryContent<D extends LibraryDocument = Document> {
  /** Without drafts, by weight and then title. */
  series: LibrarySeries<D>[];
  /** Documents that are neither series nor drafts, by path. */
  guides: D[];
  /**
   * Settles the target of a link or image in a body, or of a `source`.
   * Relative targets start at `from`. Drafts are missing.
   */
  resolve(target: string, from?: ReferringDocument): ResolvedTarget;
  /** A document by path or alias; drafts are undefined. */
  document(path: string): D | undefined;
  /** The series that `prerequisites` or `next` of a document name. */
  seriesRef(ref: string, from: ReferringDocument): LibrarySeries<D> | undefined;
  /**
   * The asset at a path with the documents that show it: of its own source or of one that
   * may show its files, and shown to readers themselves. Undefined where there is none.
   */
  asset(path: string): { file: AssetFile; shownIn: readonly D[] } | undefined;
}

/**
 * All content, with what is wrong between documents.
 *
 * @public
 */
export interface Library<D extends LibraryDocument = Document>
  extends LibraryContent<D> {
  /** Those that only the whole tree tells; see {@link parseDocument}. */
  diagnostics: Diagnostic[];
  /**
   * The same content as those see it who may read a part of it: what they may not read is
   * nothing to them, where links and steps lead to it as in what is said of other files.
   * Paths and slugs still belong to whom they belong.
   */
  visibleTo(part: Visibility<D>): SlicedWork<VisibleLibrary<D>>;
}

/**
 * The part of a library that is visible to a reader.
 *
 * @public
 */
export interface VisibleLibrary<D extends LibraryDocument = Document>
  extends LibraryContent<D> {
  /** As the diagnostics of a library. */
  findings(): SlicedWork<Diagnostic[]>;
}
