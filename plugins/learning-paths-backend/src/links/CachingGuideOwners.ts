import { Snapshot } from '../library/SnapshotReader';
import { GuideOwners, GuideOwnersReader, nobody } from './GuideOwners';
import { LinkStore } from '../store/links/types';
import { LinkKeys } from './LinkKeys';

/** How long the index is believed to be as it was. */
const believedMs = 500;

/** What {@link CachingGuideOwners} is made of. */
export interface CachingGuideOwnersOptions {
  links: LinkStore;
  keys: LinkKeys;
}

/** Keeps who owns what in memory, and looks at one row to see whether it still holds. */
export class CachingGuideOwners implements GuideOwnersReader {
  readonly #links: LinkStore;
  readonly #keys: LinkKeys;
  readonly #known = new WeakMap<
    Snapshot,
    { version: number; owners: Promise<GuideOwners> }
  >();
  #version: Promise<number> | undefined;
  #checkedAt = -Infinity;

  constructor(options: CachingGuideOwnersOptions) {
    this.#links = options.links;
    this.#keys = options.keys;
  }

  async current(snapshot: Snapshot): Promise<GuideOwners> {
    const paths = snapshot.guides
      .map(({ path }) => path)
      .filter(path => asksOwners(snapshot, path));
    if (paths.length === 0) {
      return nobody;
    }
    const version = await this.#currentVersion();
    const known = this.#known.get(snapshot);
    if (known?.version === version) {
      return known.owners;
    }
    const owners = this.#load(snapshot, paths, version);
    this.#known.set(snapshot, { version, owners });
    // A failure must not stay.
    owners.catch(() => this.#known.delete(snapshot));
    return owners;
  }

  async #currentVersion(): Promise<number> {
    const now = performance.now();
    if (!this.#version || now - this.#checkedAt > believedMs) {
      this.#checkedAt = now;
      this.#version = this.#links.version();
      this.#version.catch(() => {
        this.#checkedAt = -Infinity;
      });
    }
    return this.#version;
  }

  async #load(
    snapshot: Snapshot,
    paths: readonly string[],
    version: number,
  ): Promise<GuideOwners> {
    const targets = await this.#keys.targets(snapshot);
    const keysOf = new Map(
      paths.map(path => [path, targets.keysTo(path)] as const),
    );
    const byKey = await this.#links.loadOwners([
      ...new Set([...keysOf.values()].flat()),
    ]);
    const byPath = new Map(
      [...keysOf].map(([path, keys]) => [
        path,
        new Set(keys.flatMap(key => [...(byKey.get(key) ?? [])])),
      ]),
    );
    return {
      key: String(version),
      owns: (path, ownerRef) => byPath.get(path)?.has(ownerRef) ?? false,
    };
  }
}

function asksOwners(snapshot: Snapshot, path: string): boolean {
  return (
    snapshot.guide(path)?.audience === 'owners' ||
    snapshot
      .seriesWith(path)
      .some(({ document }) => document.audience === 'owners')
  );
}
