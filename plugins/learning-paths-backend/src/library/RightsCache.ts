import { LRUCache } from 'lru-cache';
import { VisibleGuides } from '../permissions/GuideVisibility';
import { Snapshot } from './SnapshotReader';

/** Different rights for which something is kept of one snapshot; what was not used for longest goes first. */
const keptRights = 50;

/** What is worked out of a snapshot once for all callers who may read the same. */
export class RightsCache<T extends {}> {
  readonly #kept = new WeakMap<Snapshot, LRUCache<string, T>>();

  get(
    visibleLibrary: { snapshot: Snapshot; visible: Pick<VisibleGuides, 'key'> },
    make: () => T,
  ): T {
    const { snapshot, visible } = visibleLibrary;
    const kept =
      this.#kept.get(snapshot) ?? new LRUCache<string, T>({ max: keptRights });
    this.#kept.set(snapshot, kept);
    const found = kept.get(visible.key) ?? make();
    kept.set(visible.key, found);
    return found;
  }
}
