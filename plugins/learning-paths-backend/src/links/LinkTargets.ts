import { guideRefOf, Turns } from '@learning-paths/content';
import { JsonValue } from '@backstage/types';
import { StoredSeries } from '../library/summaries';
import { Snapshot } from '../library/SnapshotReader';
import { sha256 } from '../util/sha256';
import { AppliesToRule, readAppliesTo } from './appliesTo';
import { AuthorPredicates } from './predicates';

/** What a link leads to: a guide, or a series with all its guides. */
export type LinkTarget = (
  | { kind: 'guide'; path: string }
  | { kind: 'series'; series: StoredSeries }
) & {
  /** The predicate that the entity matched. */
  because?: JsonValue;
  /** What the author of the predicate says of it. */
  reason?: string;
};

/** What {@link LinkTargets} are made of. */
export interface LinkTargetsOptions {
  snapshot: Snapshot;
  /** Guides that were merged into another, with the one that they live on in. */
  merged: ReadonlyMap<string, string>;
  predicates: AuthorPredicates;
}

/**
 * Names what links lead to, in one version of the content. Keys outlive paths: a guide is
 * named by its identity, a series by its path or an alias, and an `appliesTo` by what it
 * says, so that the index need not be written anew when guides move or series grow.
 */
export class LinkTargets {
  #rules: readonly AppliesToRule[] = [];
  readonly #snapshot: Snapshot;
  /** What each key leads to. */
  readonly #targets = new Map<string, LinkTarget[]>();
  /** Keys by which each guide or series is linked by itself, by its path. */
  readonly #keys = new Map<string, string[]>();

  static async create(options: LinkTargetsOptions): Promise<LinkTargets> {
    const targets = new LinkTargets(options.snapshot);
    await targets.#fill(options);
    return targets;
  }

  private constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  async #fill({
    snapshot,
    merged,
    predicates,
  }: LinkTargetsOptions): Promise<void> {
    const { library } = snapshot;
    const turns = new Turns();
    const formerIds = new Map<string, string[]>();
    for (const [id, survivor] of merged) {
      append(formerIds, survivor, id);
    }
    const at = new Map<string, LinkTarget>();
    for (const { path } of snapshot.guides) {
      await turns.next();
      at.set(path, { kind: 'guide', path });
      const guideId = snapshot.guideId(path);
      for (const id of guideId
        ? [guideId, ...(formerIds.get(guideId) ?? [])]
        : []) {
        this.#add(guideKey(id), path, { kind: 'guide', path });
      }
    }
    for (const series of library.series) {
      await turns.next();
      at.set(series.path, { kind: 'series', series });
      for (const path of [series.path, ...series.document.aliases]) {
        // A document at a path beats an alias to it.
        if (library.document(path)?.path === series.path) {
          this.#add(seriesKey(path), series.path, { kind: 'series', series });
        }
      }
    }
    this.#rules = await readAppliesTo(library, predicates);
    for (const { key, predicate, documents } of this.#rules) {
      for (const { path, appliesToReason: reason } of documents) {
        await turns.next();
        const target = at.get(path);
        if (target) {
          this.#add(key, path, { ...target, because: predicate, reason });
        }
      }
    }
  }

  get rules(): readonly AppliesToRule[] {
    return this.#rules;
  }

  /** What a key leads to now; nothing where the content is gone. */
  targetsOf(key: string): readonly LinkTarget[] {
    return this.#targets.get(key) ?? [];
  }

  /**
   * The key of the guide or series at this path, in any form that a `source` may have.
   * Undefined where there is none now.
   */
  keyAt(written: string): string | undefined {
    const { library, guideId } = this.#snapshot;
    const ref = guideRefOf(library.resolve(written));
    const document = ref === undefined ? undefined : library.document(ref);
    if (document?.structure) {
      return seriesKey(document.path);
    }
    const id = ref === undefined ? undefined : guideId(document?.path ?? ref);
    return id && guideKey(id);
  }

  /** All keys by which the guide or series at this path is linked by itself. */
  keysAt(path: string): readonly string[] {
    return this.#keys.get(path) ?? [];
  }

  /** All keys that lead to a guide, those of its series too. */
  keysTo(path: string): string[] {
    const containing = this.#snapshot.seriesWith(path);
    return [path, ...containing.map(series => series.path)].flatMap(one =>
      this.keysAt(one),
    );
  }

  #add(key: string, path: string, target: LinkTarget): void {
    append(this.#targets, key, target);
    append(this.#keys, path, key);
  }
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) {
    list.push(item);
  } else {
    lists.set(key, [item]);
  }
}

/** Names a guide by its identity. */
export function guideKey(guideId: string): string {
  return `guide:${guideId}`;
}

/** Paths may be long, keys may not. */
function seriesKey(path: string): string {
  return `series:${sha256(path).slice(0, 32)}`;
}
