import { Turns } from './turns';

/**
 * Long work as a generator that yields after each short piece of it, so that whoever runs
 * it can let the event loop go on in between.
 *
 * @public
 */
export type SlicedWork<T> = Generator<undefined, T, undefined>;

/**
 * Runs sliced work to its end without a break, for programs that serve nobody meanwhile.
 *
 * @public
 */
export function runAtOnce<T>(work: SlicedWork<T>): T {
  let slice = work.next();
  while (!slice.done) {
    slice = work.next();
  }
  return slice.value;
}

/**
 * Runs sliced work and yields to the event loop every few milliseconds.
 *
 * @public
 */
export async function runInSlices<T>(work: SlicedWork<T>): Promise<T> {
  const turns = new Turns();
  for (;;) {
    const slice = work.next();
    if (slice.done) {
      return slice.value;
    }
    if (turns.isOver) {
      await turns.next();
    }
  }
}

/**
 * Maps a list as sliced work, an item a slice.
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
