/** The time that one comparison may take: what comes after it is told in less detail. */
export class Clock {
  readonly #end: number;

  constructor(ms: number) {
    this.#end = performance.now() + ms;
  }

  /** Milliseconds; 0 or less when it is over. */
  get leftMs(): number {
    return this.#end - performance.now();
  }
}
