import {
  runInSlices,
  libraryInSlices,
  Mount,
  SlicedWork,
} from '@learning-paths/content';
import {
  ContentStore,
  StoredDocument,
  StoredSnapshot,
} from '../store/content/types';
import { changedOn } from './changedOn';
import { externalDiagnostics } from './external/externalDiagnostics';
import { externalPages } from './external/externalPages';
import { visibleSnapshot } from './visibleSnapshot';
import { fileKey } from './fileKey';
import { seriesByGuide } from './seriesByGuide';
import { Snapshot } from './snapshot';

export type { Snapshot };

/** How long a version is believed to be the newest, so that other replicas' commits show within a second. */
const believedMs = 500;

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

/** What {@link CachingSnapshotReader} is made of. */
export interface CachingSnapshotReaderOptions {
  contents: SnapshotStore;
  /** All sources, first-mounted first. */
  mounts: readonly Mount[];
  /** Hosts whose images are shown. */
  imageHosts?: readonly string[];
  /** Milliseconds; steady. */
  now?: () => number;
}

/** Keeps the last version in memory and looks at one row to see whether it still is the newest. */
export class CachingSnapshotReader implements SnapshotReader {
  readonly #contents: SnapshotStore;
  readonly #mounts: readonly Mount[];
  readonly #imageHosts: readonly string[];
  readonly #now: () => number;
  #snapshot: Snapshot | undefined;
  #checkedAt = -Infinity;
  #pending: Promise<Snapshot> | undefined;
  #expirations = 0;

  constructor(options: CachingSnapshotReaderOptions) {
    this.#contents = options.contents;
    this.#mounts = options.mounts;
    this.#imageHosts = options.imageHosts ?? [];
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
        : await runInSlices(
            toSnapshot(
              await this.#contents.loadSnapshot({
                sourceOrder: this.#mounts.map(({ source }) => source),
              }),
              { imageHosts: this.#imageHosts, mounts: this.#mounts },
            ),
          );
    if (expirations === this.#expirations) {
      this.#snapshot = snapshot;
      this.#checkedAt = checkedAt;
    }
    return snapshot;
  }
}

function* toSnapshot(
  stored: StoredSnapshot,
  setup: { imageHosts: readonly string[]; mounts: readonly Mount[] },
): SlicedWork<Snapshot> {
  const documents = stored.documents.map(({ facts }) => facts);
  const library = yield* libraryInSlices({
    documents,
    assets: stored.assets,
    ...setup,
  });
  const byFile = new Map<string, StoredDocument>(
    stored.documents.map(document => [fileKey(document.facts), document]),
  );
  const storedAt = (path: string) => {
    const document = library.document(path);
    return document && byFile.get(fileKey(document));
  };
  const seriesWith = seriesByGuide(library);
  yield;
  const external = externalPages(library, stored.external);
  yield;
  const unknownEntities = new Set(stored.external.unknownEntities);
  const pages = new Map(stored.external.pages.map(page => [page.ref, page]));
  const snapshot: Snapshot = {
    version: stored.version,
    library,
    diagnostics: async () => [
      ...stored.diagnostics,
      ...library.diagnostics,
      ...externalDiagnostics(documents, stored.external),
    ],
    visibleTo: visible =>
      visibleSnapshot({ snapshot, library, stored, visible }),
    guides: [...library.guides, ...external.values()],
    guide: path => {
      const document = library.document(path);
      return document?.structure ? undefined : document ?? external.get(path);
    },
    changedAt: path => (storedAt(path) ?? pages.get(path))?.changedAt,
    changedOn: path => {
      const known = storedAt(path);
      return changedOn({ ...known?.facts, ...(known ?? pages.get(path)) });
    },
    guideId: path => (storedAt(path) ?? pages.get(path))?.guideId,
    isUnknownEntity: entityRef => unknownEntities.has(entityRef),
    seriesWith,
  };
  return snapshot;
}
