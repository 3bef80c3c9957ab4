import { LRUCache } from 'lru-cache';

/**
 * Results that are costly to make: equal ones are made once at a time, and kept as far as
 * memory goes that is set apart for them.
 */
export class SharedResults<T extends {}> {
  readonly #kept: LRUCache<string, T>;
  readonly #underWay = new Map<string, Promise<T>>();
  readonly #keptMs: (result: T) => number | undefined;

  constructor(options: {
    /** Bytes that all results together may take. */
    maxBytes: number;
    /** About how many bytes a result takes. */
    bytesOf: (result: T) => number;
    /** Milliseconds after which it is made again; undefined for never. Default: never. */
    keptMs?: (result: T) => number | undefined;
  }) {
    const { maxBytes, bytesOf, keptMs = () => undefined } = options;
    this.#keptMs = keptMs;
    this.#kept = new LRUCache({
      maxSize: maxBytes,
      // One result must not push out all the others.
      maxEntrySize: maxBytes / 4,
      sizeCalculation: (result, key) => key.length + 1 + bytesOf(result),
    });
  }

  /** @param key - names all that the result depends on */
  async get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#kept.get(key) ?? this.#underWay.get(key);
    if (known) {
      return known;
    }
    const made = make();
    this.#underWay.set(key, made);
    try {
      const result = await made;
      this.#kept.set(key, result, { ttl: this.#keptMs(result) });
      return result;
    } finally {
      this.#underWay.delete(key);
    }
  }
}
