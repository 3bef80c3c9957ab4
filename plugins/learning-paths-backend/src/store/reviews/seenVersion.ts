/**
 * Which version of a review a person saw: one, one of several, or whichever there is. An
 * empty list is one that cannot be current.
 */
export type SeenVersion = number | readonly number[] | 'any';

/** Whether it is a version that the person saw. */
export function isSeen(seen: SeenVersion, version: number): boolean {
  return (
    seen === 'any' ||
    (typeof seen === 'number' ? seen === version : seen.includes(version))
  );
}
