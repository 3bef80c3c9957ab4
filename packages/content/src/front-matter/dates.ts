const written =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * Reads a date as authors write it: a day, or a day with a time, a time
 * without a zone being UTC.
 *
 * @returns `2026-04-02` for a day, which is that day in every time zone, an
 * ISO 8601 instant for a time, and undefined for what no calendar has.
 */
export function readDate(text: string): string | undefined {
  const match = written.exec(text.trim());
  if (!match || !isDay(match)) {
    return undefined;
  }
  const [, year, month, day, hour, minute, second = '00', fraction = '', zone] =
    match;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) {
    return date;
  }
  const offset = (zone ?? 'Z')
    .toUpperCase()
    .replace(/(\d{2})(\d{2})$/, '$1:$2');
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0');
  const instant = new Date(
    `${date}T${hour}:${minute}:${second}.${milliseconds}${offset}`,
  );
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}

// `Date` would roll 30 February over into March, and hide a typing error.
function isDay([, year, month, day]: readonly string[]): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return (
    Number(year) > 0 &&
    date.toISOString().startsWith(`${year}-${month}-${day}T`)
  );
}
