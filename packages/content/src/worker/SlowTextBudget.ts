/** How many texts may miss the whole deadline before the others get a shorter one. */
const texts = 10;

/** Most milliseconds that these may cost together. */
const mostMs = 20_000;

/** Milliseconds that it takes to replace a thread. */
const threadMs = 250;

/** Shortest deadline of those that have less, in milliseconds: for nearly all texts plenty. */
const shortestMs = 50;

/**
 * How long one refresh of a source waits for slow texts. A few are found in one go, but
 * thousands must not make it last for hours: the rest is left to the next refresh.
 */
export class SlowTextBudget {
  readonly #wholeMs: number;
  readonly #budgetMs: number;
  #lostMs = 0;

  /** @param deadlineMs - Milliseconds that a text may take. */
  constructor(deadlineMs: number) {
    this.#wholeMs = deadlineMs;
    this.#budgetMs = Math.min(mostMs, texts * (deadlineMs + threadMs));
  }

  /** Milliseconds for each of the next texts; undefined where none is to be begun any more. */
  get deadlineMs(): number | undefined {
    if (this.#lostMs < this.#budgetMs) {
      return this.#wholeMs;
    }
    return this.#lostMs < 1.25 * this.#budgetMs
      ? Math.min(this.#wholeMs, Math.max(shortestMs, this.#wholeMs / 10))
      : undefined;
  }

  /** Whether a text that missed the whole deadline is tried once more. */
  get hasSecondChance(): boolean {
    return this.#lostMs < 2.25 * this.#budgetMs;
  }

  /** A text took so many milliseconds and its thread, and nothing came of it. */
  spend(ms: number): void {
    this.#lostMs += ms + threadMs;
  }
}

/** Milliseconds after which a source has its whole budget again. */
const hourMs = 3_600_000;

/**
 * A budget an hour for the slow pages of each source, so that one source cannot keep
 * readers of the others waiting.
 */
export class HourlyBudgets {
  readonly #deadlineMs: number;
  readonly #bySource = new Map<
    string,
    { budget: SlowTextBudget; since: number }
  >();

  /** @param deadlineMs - Milliseconds that a text may take. */
  constructor(deadlineMs: number) {
    this.#deadlineMs = deadlineMs;
  }

  of(source: string): SlowTextBudget {
    const now = performance.now();
    const known = this.#bySource.get(source);
    if (known && now - known.since < hourMs) {
      return known.budget;
    }
    const budget = new SlowTextBudget(this.#deadlineMs);
    this.#bySource.set(source, { budget, since: now });
    return budget;
  }
}
