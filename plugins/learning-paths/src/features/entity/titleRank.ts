/** The rank of what has the words elsewhere than in its title. */
export const NOT_IN_TITLE = 3;

/** How well a title fits words: 0 where it starts with them, then where a word of it does. */
export function titleRank(title: string, text: string): number {
  const fold = (words: string) => words.trim().toLocaleLowerCase();
  const folded = fold(title);
  const at = folded.indexOf(fold(text));
  if (at <= 0) {
    return at === 0 ? 0 : NOT_IN_TITLE;
  }
  const startsWord = folded
    .split(/[^\p{L}\p{N}]+/u)
    .some(word => word.startsWith(fold(text).split(/\s/)[0]));
  return startsWord ? 1 : 2;
}

/** The same in order of how well their titles fit; equal ones stay as they are. */
export function bestFirst<T extends { title: string }>(
  found: readonly T[],
  text: string,
): T[] {
  return [...found].sort(
    (a, b) => titleRank(a.title, text) - titleRank(b.title, text),
  );
}
