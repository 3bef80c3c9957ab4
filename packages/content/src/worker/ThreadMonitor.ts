import { Worker } from 'node:worker_threads';
import { SharedProgress } from './SharedProgress';

/** Milliseconds between two checks. */
const lookMs = 10;

/** Milliseconds for a thread to start; a machine that needs more serves nobody. */
const startMs = 60_000;

/** Milliseconds at one item before the memory of its thread is checked; nearly all take less. */
const memoryMs = 50;

/** Bytes that a thread may hold: many times what the largest document needs. */
const mostBytes = 256 * 1024 * 1024;

/** Why a thread ended while it was at an item. */
export type FailureReason = 'slow' | 'memory' | 'died';

/** A request that a thread works on, as the main thread sees it. */
export class MonitoredRequest {
  readonly progress = new SharedProgress();
  readonly #deadlineMs: number;
  readonly #controller = new AbortController();
  #why: FailureReason | undefined;
  /** How many items were begun at the last look, and since when it is so. */
  #seen = 0;
  #since = performance.now();
  #isMeasuring = false;

  /** @param deadlineMs - Milliseconds for one item. */
  constructor(deadlineMs: number) {
    this.#deadlineMs = deadlineMs;
  }

  /** Aborts when the thread is to end. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Why the thread was ended, if the monitor ended it. */
  get why(): FailureReason | undefined {
    return this.#why;
  }

  /** Looks at how far it is; `threads` are those that there are now. */
  look(threads: () => readonly Worker[]): void {
    const { begun, isDone } = this.progress;
    const now = performance.now();
    if (begun !== this.#seen) {
      this.#seen = begun;
      this.#since = now;
      return;
    }
    const waitedMs = now - this.#since;
    if (isDone) {
      // The answer is on its way; this process may have been too busy to see it.
    } else if (begun === 0) {
      if (waitedMs > startMs) {
        this.fail(
          new Error(`A thread did not start in ${startMs / 1_000} seconds`),
        );
      }
    } else if (waitedMs > this.#deadlineMs) {
      this.#end('slow');
    } else if (waitedMs > memoryMs && !this.#isMeasuring) {
      this.#measure(
        threads().find(one => one.threadId === this.progress.thread),
      );
    }
  }

  /** No thread will take it. */
  fail(error: Error): void {
    this.#controller.abort(error);
  }

  /**
   * A limit of Node's own would end the whole process now and then: V8 gives up where it
   * needs much more at once than the limit leaves it.
   */
  async #measure(thread: Worker | undefined): Promise<void> {
    // Early releases of Node 22 cannot tell.
    if (!thread || !('getHeapStatistics' in thread)) {
      return;
    }
    this.#isMeasuring = true;
    try {
      const heap = await thread.getHeapStatistics();
      if (heap.used_heap_size + heap.external_memory > mostBytes) {
        this.#end('memory');
      }
    } catch {
      // The thread has ended meanwhile.
    } finally {
      this.#isMeasuring = false;
    }
  }

  #end(why: FailureReason): void {
    this.#why ??= why;
    this.#controller.abort();
  }
}

/** Checks requests at intervals, and ends threads that miss a deadline or take too much memory. */
export class ThreadMonitor {
  readonly #threads: () => readonly Worker[];
  readonly #requests = new Set<MonitoredRequest>();
  #timer: NodeJS.Timeout | undefined;

  /** @param threads - Those that there are now. */
  constructor(threads: () => readonly Worker[]) {
    this.#threads = threads;
  }

  start(deadlineMs: number): MonitoredRequest {
    const request = new MonitoredRequest(deadlineMs);
    this.#requests.add(request);
    // Kept while it runs: with frequent requests a new timer would never fire.
    this.#timer ??= setInterval(() => this.#look(), lookMs).unref();
    return request;
  }

  stop(request: MonitoredRequest): void {
    this.#requests.delete(request);
    if (this.#requests.size === 0) {
      clearInterval(this.#timer);
      this.#timer = undefined;
    }
  }

  /** A thread could not be started: requests that no thread has would wait for it for ever. */
  failWaiting(error: Error): void {
    for (const request of this.#requests) {
      if (request.progress.begun === 0) {
        request.fail(error);
      }
    }
  }

  #look(): void {
    for (const request of this.#requests) {
      request.look(this.#threads);
    }
  }
}
