import { Diagnostic } from '@learning-paths/backstage-plugin-learning-paths-common';
import { buildLibrary, Library, LibrarySeries } from '@learning-paths/content';
import { VisibleGuides } from '../permissions/GuideVisibility';
import {
  ContentStore,
  DocumentFacts,
  SnapshotVersion,
  StoredDocument,
  StoredSnapshot,
} from '../store/types';
import { assetRule } from './assetIndex';

/** How long a version is believed to be the newest, so that other replicas' commits show within a second. */
const believedMs = 500;

/** One version of all content, resolved. */
export interface Snapshot {
  version: SnapshotVersion;
  library: Library<DocumentFacts>;
  /** All problems: of files, of sources and of the tree as a whole. */
  diagnostics: Diagnostic[];
  /** When the text of the guide at this path last changed. */
  changedAt(path: string): Date | undefined;
  /** Identity of the guide at this path, which outlives the path. */
  guideId(path: string): string | undefined;
  /** The series that the guide at this path is part of, in the authors' order. */
  seriesWith(path: string): readonly LibrarySeries<DocumentFacts>[];
  /** Whether a caller who may read these guides may see the asset at this path. */
  mayShowAsset(path: string, visible: VisibleGuides): boolean;
}

/** Gives the newest version of all content, and builds each version once. */
export interface SnapshotReader {
  current(): Promise<Snapshot>;
  /** Content was committed here: look at once. */
  expire(): void;
}

/** What a reader needs of the store. */
export type SnapshotStore = Pick<
  ContentStore,
  'currentVersion' | 'loadSnapshot'
>;

/** Keeps the last version in memory and looks at one row to see whether it still is the newest. */
export class CachingSnapshotReader implements SnapshotReader {
  readonly #contents: SnapshotStore;
  readonly #sourceOrder: string[];
  readonly #now: () => number;
  #snapshot: Snapshot | undefined;
  #checkedAt = -Infinity;
  #pending: Promise<Snapshot> | undefined;
  #expirations = 0;

  static create(options: {
    contents: SnapshotStore;
    /** Ids of the sources, first-mounted first. */
    sourceOrder: string[];
    /** Milliseconds; steady. */
    now?: () => number;
  }): CachingSnapshotReader {
    return new CachingSnapshotReader(options);
  }

  private constructor(
    options: Parameters<typeof CachingSnapshotReader.create>[0],
  ) {
    this.#contents = options.contents;
    this.#sourceOrder = options.sourceOrder;
    this.#now = options.now ?? (() => performance.now());
  }

  async current(): Promise<Snapshot> {
    if (this.#snapshot && this.#now() - this.#checkedAt < believedMs) {
      return this.#snapshot;
    }
    if (!this.#pending) {
      const pending = this.#refresh().finally(() => {
        if (this.#pending === pending) {
          this.#pending = undefined;
        }
      });
      this.#pending = pending;
    }
    return this.#pending;
  }

  expire(): void {
    this.#checkedAt = -Infinity;
    // A check under way may have seen the state before the commit.
    this.#expirations += 1;
    this.#pending = undefined;
  }

  async #refresh(): Promise<Snapshot> {
    const expirations = this.#expirations;
    const checkedAt = this.#now();
    const version = await this.#contents.currentVersion();
    const known = this.#snapshot;
    const snapshot =
      known?.version.epoch === version.epoch &&
      known.version.number >= version.number
        ? known
        : toSnapshot(
            await this.#contents.loadSnapshot({
              sourceOrder: this.#sourceOrder,
            }),
          );
    if (expirations === this.#expirations) {
      this.#snapshot = snapshot;
      this.#checkedAt = checkedAt;
    }
    return snapshot;
  }
}

function toSnapshot(stored: StoredSnapshot): Snapshot {
  const documents = stored.documents.map(({ facts }) => facts);
  const library = buildLibrary({
    documents,
    assets: new Set(stored.assetPaths),
  });
  const byFile = new Map<string, StoredDocument>(
    stored.documents.map(document => [fileKey(document.facts), document]),
  );
  const storedAt = (path: string) => {
    const document = library.document(path);
    return document && byFile.get(fileKey(document));
  };
  const seriesByGuide = new Map<string, LibrarySeries<DocumentFacts>[]>();
  for (const series of library.series) {
    for (const path of series.guidePaths) {
      const others = seriesByGuide.get(path) ?? [];
      others.push(series);
      seriesByGuide.set(path, others);
    }
  }
  return {
    version: stored.version,
    library,
    diagnostics: [...stored.diagnostics, ...library.diagnostics],
    changedAt: path => storedAt(path)?.changedAt,
    guideId: path => storedAt(path)?.guideId,
    seriesWith: path => seriesByGuide.get(path) ?? [],
    mayShowAsset: assetRule({ library, documents }),
  };
}

function fileKey(document: { source: string; file: string }): string {
  return `${document.source}\n${document.file}`;
}
