import { Group } from '../../teams/types';
import { sha256 } from '../../util/sha256';

/** A Group in the tree. */
export type TreeGroup = Pick<Group, 'ref' | 'name' | 'parents' | 'children'>;

/** How many levels, and characters of a name, count for the order; a cursor has room for no more. */
const sorted = { levels: 12, characters: 30 };

/**
 * The Groups of an organisation, which name each other as parents and children. People
 * write that by hand, so a Group may have several above it, or even itself.
 */
export class GroupTree {
  readonly #groups: ReadonlyMap<string, TreeGroup>;
  readonly #below = new Map<string, Set<string>>();
  readonly #parents = new Map<string, string>();
  readonly #keys = new Map<string, string>();

  constructor(groups: readonly TreeGroup[]) {
    this.#groups = new Map(groups.map(group => [group.ref, group]));
    const byName = [...groups].sort((a, b) =>
      segmentOf(a) < segmentOf(b) ? -1 : 1,
    );
    for (const group of byName) {
      for (const parent of group.parents) {
        this.#connect(parent, group.ref);
      }
    }
    for (const group of byName) {
      for (const child of group.children) {
        this.#connect(group.ref, child);
      }
    }
    // By name, so that the same one of a cycle is always its root.
    for (const { ref } of byName) {
      if (this.#pathOf(ref)[0] === ref) {
        this.#parents.delete(ref);
      }
    }
  }

  /** Of all Groups, in no order. */
  get refs(): string[] {
    return [...this.#groups.keys()];
  }

  has(ref: string): boolean {
    return this.#groups.has(ref);
  }

  nameOf(ref: string): string {
    return this.#groups.get(ref)?.name ?? ref;
  }

  /** The one Group above, where a tree is drawn; undefined at a root. */
  parentOf(ref: string): string | undefined {
    return this.#parents.get(ref);
  }

  /** The Group and all below it, each once. */
  within(ref: string): ReadonlySet<string> {
    const found = new Set<string>();
    const open = this.has(ref) ? [ref] : [];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (!found.has(next)) {
        found.add(next);
        open.push(...(this.#below.get(next) ?? []));
      }
    }
    return found;
  }

  /** Sorts Groups as a tree: a parent, then what is below it, by name. Unique. */
  sortKey(ref: string): string {
    const known = this.#keys.get(ref);
    if (known !== undefined) {
      return known;
    }
    const above = this.#pathOf(ref)
      .reverse()
      .slice(0, sorted.levels - 1);
    const key = [...above, ref]
      .map(step => this.#groups.get(step))
      .map(group => (group ? segmentOf(group) : ''))
      .join('\n');
    this.#keys.set(ref, key);
    return key;
  }

  #connect(parent: string, child: string): void {
    if (parent === child || !this.has(parent) || !this.has(child)) {
      return;
    }
    const below = this.#below.get(parent) ?? new Set();
    this.#below.set(parent, below.add(child));
    if (!this.#parents.has(child)) {
      this.#parents.set(child, parent);
    }
  }

  /** The Groups above, the nearest first; starts with the Group itself where it is above itself. */
  #pathOf(ref: string): string[] {
    const path: string[] = [];
    const seen = new Set([ref]);
    for (
      let next = this.#parents.get(ref);
      next !== undefined;
      next = this.#parents.get(next)
    ) {
      if (next === ref) {
        return [ref];
      }
      if (seen.has(next)) {
        break;
      }
      seen.add(next);
      path.push(next);
    }
    return path;
  }
}

/** Sorts by name in any case; what follows tells apart those of one name. */
function segmentOf({ ref, name }: TreeGroup): string {
  const hash = sha256(ref).slice(0, 8);
  return `${sortName(name).slice(0, sorted.characters)}\n${hash}`;
}

/** A name for sorting: nothing in it sorts before a line feed, which ends it in keys. */
export function sortName(name: string): string {
  return name.replace(/[\p{Cc}\s]+/gu, ' ').toLocaleLowerCase('en');
}
