import { Output } from '../CommandContext';

const intervalMs = 100;

/** A line on a terminal that says how far the work is; nothing anywhere else. */
export class ProgressLine {
  readonly #output: Output;
  readonly #now: () => number;
  #shownAt = 0;
  #isShown = false;

  /** @param now - Milliseconds since whenever. */
  constructor(output: Output, now: () => number = () => performance.now()) {
    this.#output = output;
    this.#now = now;
  }

  /** Shows the state, seldom enough not to slow the work down. */
  update(done: number, total: number): void {
    const now = this.#now();
    if (!this.#output.isTTY || now - this.#shownAt < intervalMs) {
      return;
    }
    this.#shownAt = now;
    this.#isShown = true;
    this.#output.write(`\r\u001b[2KReading ${done} of ${total} files`);
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#isShown) {
      this.#output.write('\r\u001b[2K');
      this.#isShown = false;
    }
  }
}
