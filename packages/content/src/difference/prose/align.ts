import { diffArrays } from 'diff';
import { Clock } from './Clock';

/** Two things of which one took the place of the other, or one that has none. */
export type Pair<T> =
  | { since: T; now: T; isSame: boolean }
  | { since: T; now?: undefined; isSame: false }
  | { since?: undefined; now: T; isSame: false };

/** How things are compared. */
export interface AlignRules<T> {
  /** Equal where nothing differs. */
  keyOf: (item: T) => string;
  /** Words by which two things are found to be versions of one. */
  wordsOf: (item: T) => readonly string[];
  /** At least this likeness, from 0 to 1, two things have that differ in all words. */
  floorOf: (since: T, now: T) => number;
}

/** From this likeness on, one thing is a version of the other. */
const likeEnough = 0.4;

/** Beyond it, things are paired by their places: the work grows with the square. */
const mostComparisons = 20_000;
const mostWords = 4_000_000;

const msForKeys = 400;

/** Words without their order. */
class Bag {
  readonly size: number;
  readonly #counts = new Map<string, number>();

  constructor(words: readonly string[]) {
    this.size = words.length;
    for (const word of words) {
      this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
    }
  }

  /** How much of both is common, from 0 to 1. */
  likeness(other: Bag): number {
    let common = 0;
    for (const [word, count] of this.#counts) {
      common += Math.min(count, other.#counts.get(word) ?? 0);
    }
    return this.size + other.size === 0
      ? 0
      : (2 * common) / (this.size + other.size);
  }
}

/** Which things of two lists are the same, or versions of one; both orders are kept. */
export function align<T>(
  since: readonly T[],
  now: readonly T[],
  rules: AlignRules<T>,
  clock: Clock,
): Pair<T>[] {
  const pairs: Pair<T>[] = [];
  let gap: { since: T[]; now: T[] } = { since: [], now: [] };
  const flush = () => {
    pairs.push(...pairUp(gap.since, gap.now, rules));
    gap = { since: [], now: [] };
  };
  let atSince = 0;
  let atNow = 0;
  for (const { kind, count } of commonRuns(since, now, rules, clock)) {
    if (kind === 'removed') {
      gap.since.push(...since.slice(atSince, atSince + count));
      atSince += count;
    } else if (kind === 'added') {
      gap.now.push(...now.slice(atNow, atNow + count));
      atNow += count;
    } else {
      flush();
      for (let index = 0; index < count; index += 1) {
        pairs.push({
          since: since[atSince + index],
          now: now[atNow + index],
          isSame: true,
        });
      }
      atSince += count;
      atNow += count;
    }
  }
  flush();
  return pairs;
}

/** What became of a number of things that follow each other. */
export interface Run {
  kind: 'same' | 'added' | 'removed';
  count: number;
}

function commonRuns<T>(
  since: readonly T[],
  now: readonly T[],
  { keyOf }: AlignRules<T>,
  clock: Clock,
): Run[] {
  return runsOf(since.map(keyOf), now.map(keyOf), clock, msForKeys);
}

/** The shortest way from one list of keys to the other; all of both where it takes too long. */
export function runsOf(
  since: readonly string[],
  now: readonly string[],
  clock: Clock,
  mostMs: number,
): Run[] {
  let start = 0;
  const shorter = Math.min(since.length, now.length);
  while (start < shorter && since[start] === now[start]) {
    start += 1;
  }
  let end = 0;
  while (
    end < shorter - start &&
    since[since.length - 1 - end] === now[now.length - 1 - end]
  ) {
    end += 1;
  }
  const before = since.slice(start, since.length - end);
  const after = now.slice(start, now.length - end);
  const timeout = Math.min(mostMs, clock.leftMs);
  const found =
    before.length > 0 && after.length > 0 && timeout > 0
      ? diffArrays(before, after, { timeout })
      : undefined;
  const between: Run[] = found
    ? found.map(({ count, added, removed }) => {
        const kind = added ? 'added' : 'same';
        return { kind: removed ? 'removed' : kind, count };
      })
    : [
        { kind: 'removed', count: before.length },
        { kind: 'added', count: after.length },
      ];
  const runs: Run[] = [
    { kind: 'same', count: start },
    ...between,
    { kind: 'same', count: end },
  ];
  return runs.filter(({ count }) => count > 0);
}

/** Pairs things between two places where both lists are the same. */
function pairUp<T>(
  since: readonly T[],
  now: readonly T[],
  rules: AlignRules<T>,
): Pair<T>[] {
  const matches = matchesOf(since, now, rules);
  const pairs: Pair<T>[] = [];
  let atSince = 0;
  let atNow = 0;
  const passTo = (nextSince: number, nextNow: number) => {
    for (; atSince < nextSince; atSince += 1) {
      pairs.push({ since: since[atSince], isSame: false });
    }
    for (; atNow < nextNow; atNow += 1) {
      pairs.push({ now: now[atNow], isSame: false });
    }
  };
  for (const [one, other] of matches) {
    passTo(one, other);
    pairs.push({ since: since[one], now: now[other], isSame: false });
    atSince = one + 1;
    atNow = other + 1;
  }
  passTo(since.length, now.length);
  return pairs;
}

function matchesOf<T>(
  since: readonly T[],
  now: readonly T[],
  rules: AlignRules<T>,
): [number, number][] {
  if (since.length === 0 || now.length === 0) {
    return [];
  }
  const bags = since.map(item => new Bag(rules.wordsOf(item)));
  const others = now.map(item => new Bag(rules.wordsOf(item)));
  const likeness = (one: number, other: number) => {
    const floor = rules.floorOf(since[one], now[other]);
    const share = bags[one].likeness(others[other]);
    const likely = floor < 0 ? 0 : floor + (1 - floor) * share;
    return likely < likeEnough ? 0 : likely;
  };
  const words = bags.reduce((sum, { size }) => sum + size, 0);
  if (
    since.length * now.length > mostComparisons ||
    words * now.length > mostWords
  ) {
    return byPlace(Math.min(since.length, now.length), likeness);
  }
  return bestOf(since.length, now.length, likeness);
}

function byPlace(
  count: number,
  likeness: (one: number, other: number) => number,
): [number, number][] {
  return Array.from({ length: count }, (_, at): [number, number] => [
    at,
    at,
  ]).filter(([one, other]) => likeness(one, other) > 0);
}

/** The pairs in order with the most likeness together. */
function bestOf(
  rows: number,
  columns: number,
  likeness: (one: number, other: number) => number,
): [number, number][] {
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const like = new Float64Array(rows * columns);
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const here = likeness(row, column);
      like[row * columns + column] = here;
      best[row * width + column] = Math.max(
        best[(row + 1) * width + column],
        best[row * width + column + 1],
        here > 0 ? here + best[(row + 1) * width + column + 1] : 0,
      );
    }
  }
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const whole = best[row * width + column];
    const here = like[row * columns + column];
    if (here > 0 && whole === here + best[(row + 1) * width + column + 1]) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if (whole === best[(row + 1) * width + column]) {
      row += 1;
    } else {
      column += 1;
    }
  }
  return pairs;
}
