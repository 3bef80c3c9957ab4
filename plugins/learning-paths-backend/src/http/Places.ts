import { ServiceUnavailableError } from '@backstage/errors';

/** How much may be under way at once, and wait for that. */
export interface PlaceLimits {
  /** Pieces of work under way at once. */
  places: number;
  /** Of these, for one caller: below all of them, so that nobody keeps others out. */
  placesEach: number;
  /** Callers' pieces of work that wait. */
  waiting: number;
  /** Of these, for one caller. */
  waitingEach: number;
  /** Milliseconds that a piece of work waits at most. */
  patienceMs: number;
  /** Milliseconds after which a place is another's, though whoever has it may go on: a slow reader keeps none. */
  holdMs: number;
}

/** Costly work of this process that callers may ask for as often as they like. */
const usualLimits: PlaceLimits = {
  // Work is done in slices of some milliseconds, and these add up between two turns of others.
  places: 4,
  placesEach: 2,
  waiting: 100,
  waitingEach: 20,
  patienceMs: 15_000,
  holdMs: 10_000,
};

interface Waiter {
  caller: string;
  enter: () => void;
}

/**
 * Lets so many pieces of costly work happen at once, and so many wait in line. One caller
 * takes a part of the places only, and those with free ones go first.
 */
export class Places {
  readonly #limits: PlaceLimits;
  readonly #held = new Map<string, number>();
  #line: Waiter[] = [];

  constructor(limits: Partial<PlaceLimits> = {}) {
    this.#limits = { ...usualLimits, ...limits };
  }

  /**
   * Waits for a place.
   *
   * @returns what gives the place back; to be called once the work is done, or more often
   * @throws ServiceUnavailableError when too many wait, or one waited for too long
   */
  async take(caller: string): Promise<() => void> {
    if (this.#isFreeFor(caller)) {
      this.#add(caller, 1);
    } else {
      await this.#wait(caller);
    }
    let isHeld = true;
    const leave = () => {
      if (isHeld) {
        isHeld = false;
        this.#add(caller, -1);
        this.#next();
      }
    };
    // Given back already, it is not given back again.
    setTimeout(leave, this.#limits.holdMs).unref();
    return leave;
  }

  /** Seconds after which it is worth to ask again. */
  get retryAfter(): number {
    return Math.max(1, Math.ceil(this.#limits.holdMs / 2_000));
  }

  #heldBy(caller: string): number {
    return this.#held.get(caller) ?? 0;
  }

  #add(caller: string, change: number): void {
    const held = this.#heldBy(caller) + change;
    if (held > 0) {
      this.#held.set(caller, held);
    } else {
      this.#held.delete(caller);
    }
  }

  #isFreeFor(caller: string): boolean {
    const { places, placesEach } = this.#limits;
    const held = [...this.#held.values()].reduce((sum, own) => sum + own, 0);
    return held < places && this.#heldBy(caller) < placesEach;
  }

  async #wait(caller: string): Promise<void> {
    const { waiting, waitingEach, patienceMs } = this.#limits;
    const own = this.#line.filter(waiter => waiter.caller === caller).length;
    if (own >= waitingEach) {
      throw this.#refusal(
        `${own} of your requests wait already; let these end first`,
      );
    }
    if (this.#line.length >= waiting) {
      throw this.#refusal(
        `${this.#line.length} costly requests wait already here`,
      );
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const waiter: Waiter = { caller, enter: resolve };
    const timer = setTimeout(() => {
      this.#line = this.#line.filter(other => other !== waiter);
      reject(
        this.#refusal(
          `The request waited for ${patienceMs / 1_000} seconds in vain`,
        ),
      );
    }, patienceMs).unref();
    this.#line.push(waiter);
    await promise.finally(() => clearTimeout(timer));
  }

  #next(): void {
    const waiter = this.#line.find(({ caller }) => this.#isFreeFor(caller));
    if (waiter) {
      this.#line = this.#line.filter(other => other !== waiter);
      // Before anybody else can take it.
      this.#add(waiter.caller, 1);
      waiter.enter();
    }
  }

  #refusal(why: string): ServiceUnavailableError {
    return new ServiceUnavailableError(
      `${why}; try again in ${this.retryAfter} seconds, or ask for less: one series, one team, a smaller page`,
    );
  }
}
