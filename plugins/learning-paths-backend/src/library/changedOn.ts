/**
 * When a text last changed, as people are told: what its author says, or what we saw
 * ourselves if that was later. The first time that we saw it says nothing of the text.
 *
 * @returns a day or an ISO 8601 instant, undefined where nobody knows
 */
export function changedOn(known: {
  date?: string;
  lastmod?: string;
  changedAt?: Date;
  firstSeenAt?: Date;
}): string | undefined {
  const { changedAt, firstSeenAt } = known;
  const seen =
    changedAt && firstSeenAt && changedAt > firstSeenAt
      ? changedAt.toISOString()
      : undefined;
  const past = [known.lastmod ?? known.date, seen].filter(
    (date): date is string =>
      // A text cannot have changed tomorrow; documents read by earlier versions may hold no date at all.
      date !== undefined && Date.parse(date) <= Date.now(),
  );
  return past.sort((a, b) => Date.parse(a) - Date.parse(b)).pop();
}
