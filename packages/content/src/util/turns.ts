import { setImmediate as othersTurn } from 'node:timers/promises';

/** Milliseconds after which a loop lets others have the process, unless it says otherwise. */
const defaultMs = 10;

/**
 * Cuts a long loop into turns by time, never by count: how much one item costs is
 * its author's choice.
 *
 * @example
 * ```ts
 * const turns = new Turns();
 * for (const item of items) {
 *   await turns.next();
 *   work(item);
 * }
 * ```
 * @public
 */
export class Turns {
  readonly #ms: number;
  #began = performance.now();

  /** @param ms - Milliseconds of one turn. */
  constructor(ms: number = defaultMs) {
    this.#ms = ms;
  }

  /** Whether the turn is over: a loop of many small items need not wait to know. */
  get isOver(): boolean {
    return performance.now() - this.#began >= this.#ms;
  }

  /** Resolves at once while the turn lasts; else after others had theirs. */
  async next(): Promise<void> {
    if (this.isOver) {
      await othersTurn();
      this.#began = performance.now();
    }
  }
}
