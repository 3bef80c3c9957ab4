import { Diagnostic } from '@learning-paths/backstage-plugin-learning-paths-common';
import { LibraryContent, LibrarySeries } from '@learning-paths/content';
import { VisibleGuides } from '../permissions/GuideVisibility';
import { DocumentFacts, SnapshotVersion } from '../store/content/types';
import { AnyGuide } from './external/externalPages';

/** One version of all content, resolved. */
export interface Snapshot {
  version: SnapshotVersion;
  library: LibraryContent<DocumentFacts>;
  /** All problems: of files, of sources and of the tree as a whole. */
  diagnostics(): Promise<Diagnostic[]>;
  /** The same version as those see it who may read a part of it. */
  visibleTo(visible: VisibleGuides): Promise<Snapshot>;
  /** All guides: documents by path, then external pages. */
  guides: readonly AnyGuide[];
  /**
   * A guide by its path or an alias; an external one by its ref, as
   * `techdocs:component:default/x/page` or a URL. Never a series.
   */
  guide(path: string): AnyGuide | undefined;
  /** When the text of the guide with this path or ref last changed. */
  changedAt(path: string): Date | undefined;
  /** The same for people: a day or an ISO 8601 instant; absent where nobody knows. */
  changedOn(path: string): string | undefined;
  /** Identity of the guide with this path or ref, which outlives the path. */
  guideId(path: string): string | undefined;
  /** Whether a step leads to an entity that the catalog does not have. */
  isUnknownEntity(entityRef: string): boolean;
  /** The series that the guide with this path or ref is part of, in the authors' order. */
  seriesWith(path: string): readonly LibrarySeries<DocumentFacts>[];
}
