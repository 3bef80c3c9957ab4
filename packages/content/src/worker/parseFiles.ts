import { ParseFilesOptions } from './ContentPool';
import { SlowTextBudget } from './SlowTextBudget';
import { Tasks } from './tasks';
import { FailureReason } from './ThreadMonitor';
import { WorkerThreads } from './WorkerThreads';

/** Most files of one request, and their bytes. */
const filesAtOnce = 64;
const bytesAtOnce = 256 * 1024;

/** What became of a file. */
export type ParseOutcome =
  | { kind: 'parsed'; value: Tasks['parse']['output'] }
  | { kind: 'failed'; error: string }
  | { kind: 'ended'; why: FailureReason }
  /** Not begun, or not waited for as long as it may take. */
  | { kind: 'put-off' };

interface ParseRunOptions extends ParseFilesOptions {
  threads: WorkerThreads;
  /** Milliseconds that one file may take. */
  deadlineMs: number;
}

/** One reading of many files. */
class ParseRun {
  readonly #options: ParseRunOptions;
  readonly #budget: SlowTextBudget;
  readonly #outcomes: ParseOutcome[];
  /** Places of files that are still to be begun. */
  readonly #open: number[];
  /** Places of files that missed the whole deadline once. */
  readonly #slow: number[] = [];

  constructor(options: ParseRunOptions) {
    this.#options = options;
    this.#budget = new SlowTextBudget(options.deadlineMs);
    this.#outcomes = options.files.map(() => ({ kind: 'put-off' }));
    this.#open = [...options.files.keys()];
  }

  async run(): Promise<ParseOutcome[]> {
    await Promise.all(
      Array.from({ length: this.#options.threads.forRefreshes }, () =>
        this.#readOpen(),
      ),
    );
    await this.#readSlow();
    return this.#outcomes;
  }

  async #readOpen(): Promise<void> {
    const whole = this.#options.deadlineMs;
    while (this.#open.length > 0) {
      const { deadlineMs } = this.#budget;
      if (deadlineMs === undefined) {
        return;
      }
      const slow = await this.#read(this.#nextPlaces(), deadlineMs);
      if (slow !== undefined && deadlineMs === whole) {
        this.#slow.push(slow);
      }
    }
  }

  /** The machine may have been busy with something else, so one miss settles nothing. */
  async #readSlow(): Promise<void> {
    for (const place of this.#slow) {
      if (!this.#budget.hasSecondChance) {
        return;
      }
      const slow = await this.#read([place], this.#options.deadlineMs);
      if (slow !== undefined) {
        this.#outcomes[place] = { kind: 'ended', why: 'slow' };
      }
    }
  }

  /** @returns the place of the file that missed the deadline, if one did */
  async #read(
    places: readonly number[],
    deadlineMs: number,
  ): Promise<number | undefined> {
    const {
      threads,
      signal,
      files,
      onProgress,
      deadlineMs: _,
      ...setup
    } = this.#options;
    const reply = await threads.run({
      task: 'parse',
      items: places.map(place => ({
        ...setup,
        file: files[place].file,
        // Small buffers are parts of a large one, which would be copied with each of them.
        content: new Uint8Array(files[place].content),
      })),
      urgency: 'refresh',
      deadlineMs: () => deadlineMs,
      signal,
    });
    if (reply.kind === 'worked') {
      reply.worked.forEach((worked, index) => {
        this.#outcomes[places[index]] =
          'value' in worked
            ? { kind: 'parsed', value: worked.value }
            : { kind: 'failed', error: worked.error };
      });
      this.#open.unshift(...places.slice(reply.worked.length));
      onProgress?.(reply.worked.length);
      return undefined;
    }
    const { at, why } = reply;
    this.#open.unshift(...places.toSpliced(at, 1));
    this.#budget.spend(deadlineMs);
    if (why === 'slow') {
      return places[at];
    }
    this.#outcomes[places[at]] = { kind: 'ended', why };
    onProgress?.(1);
    return undefined;
  }

  /** Takes the next few of the files that are to be begun. */
  #nextPlaces(): number[] {
    let bytes = 0;
    let count = 0;
    while (count < Math.min(filesAtOnce, this.#open.length)) {
      bytes += this.#options.files[this.#open[count]].content.byteLength;
      if (count > 0 && bytes > bytesAtOnce) {
        break;
      }
      count += 1;
    }
    return this.#open.splice(0, count);
  }
}

/**
 * Reads many files, in requests of some tens of milliseconds each.
 *
 * @returns in the order of the files
 * @throws the reason of the signal, when it aborts
 */
export async function parseFiles(
  options: ParseRunOptions,
): Promise<ParseOutcome[]> {
  return new ParseRun(options).run();
}
