import { setImmediate as othersTurn } from 'node:timers/promises';

/** Milliseconds that a loop may hold the event loop, by default. */
const defaultMs = 10;

/**
 * Makes a long loop yield to the event loop every few milliseconds. By time and not by
 * count, since authors decide how much one item costs.
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
