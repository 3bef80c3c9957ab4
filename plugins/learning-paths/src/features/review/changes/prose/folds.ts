/** So many that stayed are shown beside what differs. */
const beside = 2;

/** Fewer take no more room than the button that would hide them. */
const fewest = 3;

/**
 * Parts a list into what is shown and what is folded: what stayed as it was, but for a
 * little around each place that differs.
 */
export function folds<T>(
  items: readonly T[],
  isSame: (item: T) => boolean,
): { isFolded: boolean; items: T[] }[] {
  const parts: { isFolded: boolean; items: T[] }[] = [];
  const add = (isFolded: boolean, some: T[]) => {
    if (some.length > 0) {
      parts.push({ isFolded, items: some });
    }
  };
  let at = 0;
  while (at < items.length) {
    let end = at;
    while (end < items.length && isSame(items[end]) === isSame(items[at])) {
      end += 1;
    }
    const run = items.slice(at, end);
    const first = at === 0 ? 0 : beside;
    const last = end === items.length ? 0 : beside;
    if (isSame(items[at]) && run.length - first - last >= fewest) {
      add(false, run.slice(0, first));
      add(true, run.slice(first, run.length - last));
      add(false, run.slice(run.length - last));
    } else {
      add(false, run);
    }
    at = end;
  }
  return parts;
}
