import { Turns } from './turns';

/**
 * Work in steps, none of them long: whoever drives it may let others have their turn
 * after each `yield`.
 *
 * @public
 */
export type SlicedWork<T> = Generator<undefined, T, undefined>;

/**
 * Does all steps at once, for programs in which nobody else waits.
 *
 * @public
 */
export function runAtOnce<T>(steps: SlicedWork<T>): T {
  let step = steps.next();
  while (!step.done) {
    step = steps.next();
  }
  return step.value;
}

/**
 * Does all steps, and lets others have their turn in between, by time: steps differ, and
 * so do machines.
 *
 * @public
 */
export async function runInSlices<T>(steps: SlicedWork<T>): Promise<T> {
  const turns = new Turns();
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
    if (turns.isOver) {
      await turns.next();
    }
  }
}

/**
 * Maps a list in slices.
 *
 * @public
 */
export function* mapInSlices<T, U>(
  items: Iterable<T>,
  map: (item: T, index: number) => U,
): SlicedWork<U[]> {
  const results: U[] = [];
  for (const item of items) {
    results.push(map(item, results.length));
    yield;
  }
  return results;
}
