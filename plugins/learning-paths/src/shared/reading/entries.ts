/** One thing that a reader keeps for themselves. */
export interface PrivateEntry {
  /** Tells it from others of its list. */
  id: string;
  /** When it last changed, in milliseconds since 1970, by the clock of the browser that changed it. */
  at: number;
}

/** Stands for an entry that the reader took away, so that another browser does not bring it back. */
interface Removed extends PrivateEntry {
  gone: true;
}

/** An entry, or that it is gone. */
export type Kept<T extends PrivateEntry> = T | Removed;

/** What one list is, wherever it comes from. */
export interface EntryList<T extends PrivateEntry> {
  /** All that was there at this time or before was taken away at once; milliseconds since 1970. */
  clearedAt: number;
  entries: ReadonlyMap<string, Kept<T>>;
}

/** What a list may hold. */
export interface EntryRules<T extends PrivateEntry> {
  /** Undefined for what is no such entry: others may have written to the storage too. */
  parse: (value: Record<string, unknown>) => T | undefined;
  /** More entries than these go, the oldest first. */
  limit: number;
}

/** Backstage's user settings take 100 kB a key, and other storages may take less. In bytes. */
export const BYTES_LIMIT = 60_000;

/** In milliseconds: so long other browsers may take to hear that an entry is gone. */
const REMEMBERED_REMOVAL = 30 * 24 * 60 * 60 * 1000;

const VERSION = 1;

export const isRemoved = <T extends PrivateEntry>(
  entry: Kept<T>,
): entry is Removed => 'gone' in entry;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a storage keeps, as JSON. */
interface Stored {
  version: number;
  clearedAt?: number;
  entries: unknown[];
}

/** As it is sent, in bytes. */
export function sizeOf(value: unknown): number {
  return new Blob([JSON.stringify(value)]).size;
}

function parseEntry<T extends PrivateEntry>(
  value: unknown,
  rules: EntryRules<T>,
): Kept<T> | undefined {
  if (!isRecord(value)) {
    return undefined;
  }
  const { id, at, gone } = value;
  if (
    typeof id !== 'string' ||
    typeof at !== 'number' ||
    !Number.isFinite(at)
  ) {
    return undefined;
  }
  return gone ? { id, at, gone: true } : rules.parse(value);
}

/** Undefined for what a later version of this plugin wrote, which is left alone. */
export function readStored<T extends PrivateEntry>(
  value: unknown,
  rules: EntryRules<T>,
): EntryList<T> | undefined {
  if (!isRecord(value) || !Array.isArray(value.entries)) {
    return { clearedAt: 0, entries: new Map() };
  }
  if (typeof value.version === 'number' && value.version > VERSION) {
    return undefined;
  }
  const entries = value.entries.flatMap(entry => {
    const parsed = parseEntry(entry, rules);
    return parsed ? [parsed] : [];
  });
  return {
    clearedAt: typeof value.clearedAt === 'number' ? value.clearedAt : 0,
    entries: new Map(entries.map(entry => [entry.id, entry])),
  };
}

/** What to keep of a list. */
export function toStored<T extends PrivateEntry>(list: EntryList<T>): Stored {
  return {
    version: VERSION,
    ...(list.clearedAt > 0 && { clearedAt: list.clearedAt }),
    entries: [...list.entries.values()],
  };
}

/** The newest of each entry, whichever browser it comes from, within the bounds of the list. */
export function mergeLists<T extends PrivateEntry>(
  lists: EntryList<T>[],
  rules: EntryRules<T>,
): EntryList<T> {
  const clearedAt = Math.max(0, ...lists.map(list => list.clearedAt));
  const newest = new Map<string, Kept<T>>();
  for (const entry of lists.flatMap(list => [...list.entries.values()])) {
    const other = newest.get(entry.id);
    const isForgotten =
      entry.at <= clearedAt ||
      (isRemoved(entry) && entry.at < Date.now() - REMEMBERED_REMOVAL);
    if (!isForgotten && (!other || other.at < entry.at)) {
      newest.set(entry.id, entry);
    }
  }
  const kept: Kept<T>[] = [];
  let bytes = 0;
  for (const entry of [...newest.values()].sort((a, b) => b.at - a.at)) {
    bytes += sizeOf(entry) + 1;
    if (kept.length === rules.limit || bytes > BYTES_LIMIT) {
      break;
    }
    kept.push(entry);
  }
  return { clearedAt, entries: new Map(kept.map(entry => [entry.id, entry])) };
}

/** Whether the first list has nothing that the second one lacks. */
export function isCovered<T extends PrivateEntry>(
  list: EntryList<T>,
  by: EntryList<T>,
): boolean {
  return (
    list.clearedAt <= by.clearedAt &&
    [...list.entries.values()].every(
      ({ id, at }) => (by.entries.get(id)?.at ?? 0) >= at,
    )
  );
}
