import Piscina from 'piscina';
import { ReadersFirstQueue, Urgency } from './ReadersFirstQueue';
import { Worked, WorkRequest } from './serve';
import { TaskName, Tasks } from './tasks';
import { execArgvFor } from './threadEntry';
import { FailureReason, ThreadMonitor } from './ThreadMonitor';

/** Milliseconds of work after which a thread answers with what it has. */
const sliceMs = 50;

/** Milliseconds after which a thread without work ends. */
const idleMs = 10_000;

/** Megabytes of a thread's heap, which {@link ThreadMonitor} sees to long before. */
const heapMb = 1_024;

/**
 * The pool was closed, as when a server stops.
 *
 * @public
 */
export class PoolClosedError extends Error {
  /** Tells it from other errors, whatever bundle it comes from. */
  readonly name = 'PoolClosedError';

  constructor() {
    super('The threads that read content were closed');
  }
}

/** The results of the first items of a request, or the item at which its thread ended. */
export type Reply<T> =
  | { kind: 'worked'; worked: Worked<T>[] }
  | { kind: 'ended'; at: number; why: FailureReason };

/** A request to the threads. */
export interface Job<N extends TaskName> {
  task: N;
  /** At least one. */
  items: readonly Tasks[N]['input'][];
  urgency: Urgency;
  /** Milliseconds for one item, asked for when its turn comes; undefined where it is not to be begun. */
  deadlineMs: () => number | undefined;
  signal?: AbortSignal;
}

/** How many threads there are, and what they run. */
export interface ThreadOptions {
  /** Absolute path of a module whose default export `serve` made. */
  entry: string;
  /** At most so many at once. */
  threads: number;
  /** So many of them are for readers alone. */
  reserved: number;
}

/**
 * Runs tasks in worker threads, and ends a thread whose item takes too long or too much
 * memory. Threads start on demand and end when idle; without work they do not keep the
 * process alive.
 */
export class WorkerThreads {
  readonly #options: ThreadOptions;
  readonly #queue: ReadersFirstQueue;
  readonly #monitor = new ThreadMonitor(() => this.#pool?.threads ?? []);
  readonly #closing = new AbortController();
  #pool: Piscina | undefined;

  constructor(options: ThreadOptions) {
    this.#options = options;
    this.#queue = new ReadersFirstQueue({
      places: options.threads,
      reserved: options.reserved,
    });
  }

  /** How many requests of refreshes run at once. */
  get forRefreshes(): number {
    return this.#queue.forRefreshes;
  }

  /**
   * @throws the reason of the signal, when it aborts; an Error where no thread can be
   * started, or after {@link WorkerThreads.close}
   */
  async run<N extends TaskName>(
    job: Job<N>,
  ): Promise<Reply<Tasks[N]['output']>> {
    const signal = AbortSignal.any([
      this.#closing.signal,
      ...(job.signal ? [job.signal] : []),
    ]);
    return this.#queue.run({
      urgency: job.urgency,
      signal,
      work: () => this.#runNow(job, signal),
    });
  }

  /** Ends all threads; what waits or runs fails. */
  async close(): Promise<void> {
    this.#closing.abort(new PoolClosedError());
    await this.#pool?.destroy();
  }

  async #runNow<N extends TaskName>(
    job: Job<N>,
    signal: AbortSignal,
  ): Promise<Reply<Tasks[N]['output']>> {
    const { task, items } = job;
    const deadlineMs = job.deadlineMs();
    if (deadlineMs === undefined) {
      return { kind: 'ended', at: 0, why: 'slow' };
    }
    const monitored = this.#monitor.start(deadlineMs);
    const { progress } = monitored;
    const request: WorkRequest<N> = {
      task,
      items,
      progress: progress.shared,
      sliceMs,
    };
    try {
      const worked: Worked<Tasks[N]['output']>[] = await this.#threads().run(
        request,
        { signal: AbortSignal.any([signal, monitored.signal]) },
      );
      return { kind: 'worked', worked };
    } catch (error) {
      signal.throwIfAborted();
      const at = progress.begun - 1;
      if (at < 0) {
        throw new Error('No thread that reads content could be started', {
          cause: monitored.signal.aborted ? monitored.signal.reason : error,
        });
      }
      return { kind: 'ended', at, why: monitored.why ?? whyEnded(error) };
    } finally {
      this.#monitor.stop(monitored);
    }
  }

  #threads(): Piscina {
    if (!this.#pool) {
      const { entry, threads } = this.#options;
      this.#pool = new Piscina({
        filename: entry,
        execArgv: execArgvFor(entry),
        minThreads: 0,
        maxThreads: threads,
        idleTimeout: idleMs,
        resourceLimits: { maxOldGenerationSizeMb: heapMb },
        recordTiming: false,
      });
      this.#pool.on('error', error => this.#monitor.failWaiting(error));
    }
    return this.#pool;
  }
}

function whyEnded(error: unknown): FailureReason {
  return typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? 'memory'
    : 'died';
}
