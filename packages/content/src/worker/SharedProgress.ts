/**
 * Where each number lies in the shared memory. A busy thread answers no message, so that
 * this is how others see what it is at.
 */
const places = { begun: 0, isDone: 1, thread: 2 } as const;

/** How far a thread is with one request. */
export class SharedProgress {
  readonly shared: SharedArrayBuffer;
  readonly #numbers: Int32Array;

  constructor(
    shared: SharedArrayBuffer = new SharedArrayBuffer(
      Object.keys(places).length * Int32Array.BYTES_PER_ELEMENT,
    ),
  ) {
    this.shared = shared;
    this.#numbers = new Int32Array(shared);
  }

  /** How many items were begun; 0 while no thread has the request. */
  get begun(): number {
    return Atomics.load(this.#numbers, places.begun);
  }

  /** Whether the answer is on its way. */
  get isDone(): boolean {
    return Atomics.load(this.#numbers, places.isDone) === 1;
  }

  /** Id of the thread; meaningless before the first item was begun. */
  get thread(): number {
    return Atomics.load(this.#numbers, places.thread);
  }

  start(thread: number): void {
    Atomics.store(this.#numbers, places.thread, thread);
  }

  beginItem(): void {
    Atomics.add(this.#numbers, places.begun, 1);
  }

  finish(): void {
    Atomics.store(this.#numbers, places.isDone, 1);
  }
}
