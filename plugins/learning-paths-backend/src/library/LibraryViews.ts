import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { GuideVisibility, VisibleGuides } from '../permissions/GuideVisibility';
import { guideElsewhere, guideRefOf } from '@learning-paths/content';
import { ContentStore } from '../store/content/types';
import { KeptByRights } from './KeptByRights';
import { AnyGuide } from './external/outsideGuides';
import { Snapshot, SnapshotReader } from './SnapshotReader';

/** One caller's look at one version of all content. */
export interface LibraryView {
  snapshot: Snapshot;
  visible: VisibleGuides;
}

/** Opens views, and finds guides in them. */
export class LibraryViews {
  readonly #snapshots: SnapshotReader;
  readonly #visibility: GuideVisibility;
  readonly #contents: ContentStore;
  readonly #seen = new KeptByRights<Promise<Snapshot>>();

  static create(options: {
    snapshots: SnapshotReader;
    visibility: GuideVisibility;
    contents: ContentStore;
  }): LibraryViews {
    return new LibraryViews(options);
  }

  private constructor(options: Parameters<typeof LibraryViews.create>[0]) {
    this.#snapshots = options.snapshots;
    this.#visibility = options.visibility;
    this.#contents = options.contents;
  }

  async open(options: {
    credentials: BackstageCredentials;
  }): Promise<LibraryView> {
    const [snapshot, visible] = await Promise.all([
      this.#snapshots.current(),
      this.#visibility.forCaller(options),
    ]);
    return { snapshot: await this.#asSeen({ snapshot, visible }), visible };
  }

  /**
   * A guide by its path, by an alias, by a path that it had before, or by the ref of a
   * page elsewhere.
   *
   * @throws NotFoundError when there is none for this caller
   */
  async guide(
    { snapshot, visible }: LibraryView,
    path: string,
  ): Promise<AnyGuide> {
    const elsewhere = guideElsewhere(path);
    const wanted = elsewhere ? guideRefOf(elsewhere) : normalisePath(path);
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
  async #asSeen(view: LibraryView): Promise<Snapshot> {
    const { snapshot, visible } = view;
    return visible.isEverything
      ? snapshot
      : this.#seen.get(view, () => snapshot.seenBy(visible));
  }

  async #find(snapshot: Snapshot, ref: string): Promise<AnyGuide | undefined> {
    const moved = snapshot.library.document(ref)
      ? undefined
      : await this.#contents.findMoved({ ref });
    return snapshot.guide(moved ?? ref);
  }
}

/** `guides/x/` and `/guides/x` are one; dots are plain characters and lead nowhere. */
export function normalisePath(path: string): string {
  return `/${path.split('/').filter(Boolean).join('/')}`;
}
