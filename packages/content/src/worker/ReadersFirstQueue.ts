/** Whether a person or a refresh of a source waits; people go first. */
export type Urgency = 'reader' | 'refresh';

/**
 * Limits how many requests run at once: first come, first served, but readers before
 * refreshes, for which some places are never free.
 */
export class ReadersFirstQueue {
  readonly #places: number;
  readonly #reserved: number;
  readonly #waiting: Record<Urgency, Set<() => void>> = {
    reader: new Set(),
    refresh: new Set(),
  };
  readonly #running: Record<Urgency, number> = { reader: 0, refresh: 0 };

  /** @param options - `reserved`: so many of the places are for readers alone. */
  constructor(options: { places: number; reserved: number }) {
    this.#places = options.places;
    this.#reserved = Math.min(options.reserved, options.places - 1);
  }

  /** Places that refreshes can have at once. */
  get forRefreshes(): number {
    return this.#places - this.#reserved;
  }

  /** @throws the reason of the signal, when it aborts before the work began */
  async run<T>(options: {
    urgency: Urgency;
    /** Of this run alone, since nobody takes the listener off. */
    signal: AbortSignal;
    work: () => Promise<T>;
  }): Promise<T> {
    const { urgency, signal, work } = options;
    signal.throwIfAborted();
    const waiting = this.#waiting[urgency];
    await new Promise<void>((resolve, reject) => {
      signal.addEventListener('abort', () => {
        if (waiting.delete(resolve)) {
          reject(signal.reason);
        }
      });
      waiting.add(resolve);
      this.#next();
    });
    try {
      return await work();
    } finally {
      this.#running[urgency] -= 1;
      this.#next();
    }
  }

  #next(): void {
    for (const urgency of ['reader', 'refresh'] as const) {
      for (const start of this.#waiting[urgency]) {
        const { reader, refresh } = this.#running;
        if (
          reader + refresh >= this.#places ||
          (urgency === 'refresh' && refresh >= this.forRefreshes)
        ) {
          break;
        }
        this.#waiting[urgency].delete(start);
        this.#running[urgency] += 1;
        start();
      }
    }
  }
}
