import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { GuideVisibility, VisibleGuides } from '../permissions/GuideVisibility';
import { ContentStore, DocumentFacts } from '../store/types';
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
    return { snapshot, visible };
  }

  /**
   * A guide by its path, by an alias, or by a path that it had before.
   *
   * @throws NotFoundError when there is none for this caller
   */
  async guide(
    { snapshot, visible }: LibraryView,
    path: string,
  ): Promise<DocumentFacts> {
    const { library } = snapshot;
    const wanted = normalisePath(path);
    const moved = library.document(wanted)
      ? undefined
      : await this.#contents.findMoved({ ref: wanted });
    const guide = library.document(moved ?? wanted);
    if (!guide || guide.structure || !visible.includes(guide)) {
      throw new NotFoundError(
        `There is no guide at '${path}', or you may not read it; it may have been moved or removed. See the list of learning paths`,
      );
    }
    return guide;
  }
}

/** `guides/x/` and `/guides/x` are one; dots are plain characters and lead nowhere. */
export function normalisePath(path: string): string {
  return `/${path.split('/').filter(Boolean).join('/')}`;
}
