import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { GuideVisibility, VisibleGuides } from '../permissions/GuideVisibility';
import { externalGuideOf, guideRefOf } from '@learning-paths/content';
import { ContentStore } from '../store/content/types';
import { RightsCache } from './RightsCache';
import { AnyGuide } from './external/externalPages';
import { Snapshot, SnapshotReader } from './SnapshotReader';

/** One version of all content, as far as one caller may read it. */
export interface VisibleLibrary {
  snapshot: Snapshot;
  visible: VisibleGuides;
}

/** What {@link LibraryVisibility} is made of. */
export interface LibraryVisibilityOptions {
  snapshots: SnapshotReader;
  visibility: GuideVisibility;
  contents: ContentStore;
}

/** Tells what a caller may read of the content, and finds guides in that. */
export class LibraryVisibility {
  readonly #snapshots: SnapshotReader;
  readonly #visibility: GuideVisibility;
  readonly #contents: ContentStore;
  readonly #visibleSnapshots = new RightsCache<Promise<Snapshot>>();

  constructor(options: LibraryVisibilityOptions) {
    this.#snapshots = options.snapshots;
    this.#visibility = options.visibility;
    this.#contents = options.contents;
  }

  async forCaller(options: {
    credentials: BackstageCredentials;
  }): Promise<VisibleLibrary> {
    const [snapshot, visible] = await Promise.all([
      this.#snapshots.current(),
      this.#visibility.forCaller(options),
    ]);
    return {
      snapshot: await this.#visibleSnapshot({ snapshot, visible }),
      visible,
    };
  }

  /**
   * A guide by its path, by an alias, by a path that it had before, or by the ref of an
   * external page.
   *
   * @throws NotFoundError when there is none for this caller
   */
  async guide(
    { snapshot, visible }: VisibleLibrary,
    path: string,
  ): Promise<AnyGuide> {
    const external = externalGuideOf(path);
    const wanted = external ? guideRefOf(external) : normalisePath(path);
    const guide =
      wanted === undefined ? undefined : await this.#find(snapshot, wanted);
    if (!guide || !visible.includes(guide)) {
      throw new NotFoundError(
        `There is no guide at '${path}', or you may not read it; it may have been moved or removed. See the list of learning paths`,
      );
    }
    return guide;
  }

  /** The same object for the same rights, since much that is worked out is kept by it. */
  async #visibleSnapshot(visibleLibrary: VisibleLibrary): Promise<Snapshot> {
    const { snapshot, visible } = visibleLibrary;
    return visible.isEverything
      ? snapshot
      : this.#visibleSnapshots.get(visibleLibrary, () =>
          snapshot.visibleTo(visible),
        );
  }

  async #find(snapshot: Snapshot, ref: string): Promise<AnyGuide | undefined> {
    const currentPath = snapshot.library.document(ref)
      ? undefined
      : await this.#contents.findCurrentPath({ ref });
    return snapshot.guide(currentPath ?? ref);
  }
}

/** `guides/x/` and `/guides/x` are one; dots are plain characters and lead nowhere. */
export function normalisePath(path: string): string {
  return `/${path.split('/').filter(Boolean).join('/')}`;
}
