import { Turns } from './turns';

/**
 * Work in steps, none of them long: whoever drives it may let others have their turn
 * after each `yield`.
 *
 * @public
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/**
 * Does all steps at once, for programs in which nobody else waits.
 *
 * @public
 */
export function atOnce<T>(steps: Steps<T>): T {
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
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
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
export function* mapped<T, U>(
  items: Iterable<T>,
  map: (item: T, index: number) => U,
): Steps<U[]> {
  const results: U[] = [];
  for (const item of items) {
    results.push(map(item, results.length));
    yield;
  }
  return results;
}
