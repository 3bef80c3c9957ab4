import { parseNumber } from './writtenScalars';

const second = 1000;
const hour = 3600 * second;
const day = 24 * hour;

/** Calendar units in fixed lengths, which is exact enough for intervals between reviews. */
const units = [
  { name: 'years', iso: 'Y', words: /^(?:y|yrs?|years?)$/, length: 365 * day },
  { name: 'months', iso: 'M', words: /^(?:mo|months?)$/, length: 30 * day },
  { name: 'weeks', iso: 'W', words: /^(?:w|weeks?)$/, length: 7 * day },
  { name: 'days', iso: 'D', words: /^(?:d|days?)$/, length: day },
  { name: 'hours', iso: 'H', words: /^(?:h|hrs?|hours?)$/, length: hour },
  {
    name: 'minutes',
    iso: 'M',
    words: /^(?:m|mins?|minutes?)$/,
    length: hour / 60,
  },
  {
    name: 'seconds',
    iso: 'S',
    words: /^(?:s|secs?|seconds?)$/,
    length: second,
  },
] as const;

/** The first unit that ISO 8601 writes after its `T`. */
const firstOfTime = 4;

const iso =
  /^P(?=\d|T\d)(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})W)?(?:(\d{1,9})D)?(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/i;

/** A century: longer ones are mistakes, and would lead to dates that `Date` cannot hold. */
const longest = 100 * 365 * day;

/**
 * A duration that was read.
 *
 * @public
 */
export interface Duration {
  /** A year has 365 days, a month 30. */
  milliseconds: number;
  /** In ISO 8601, as `P180D`. */
  iso: string;
}

/**
 * Reads a duration as authors and operators write it: ISO 8601 (`P180D`), a
 * number with its unit (`180d`, `6 months`), or an object (`{ days: 180 }`).
 *
 * @returns undefined for anything else, and for more than a hundred years.
 * @public
 */
export function readDuration(value: unknown): Duration | undefined {
  const counts = typeof value === 'object' ? ofObject(value) : ofText(value);
  if (!counts) {
    return undefined;
  }
  const milliseconds = counts.reduce(
    (sum, count, index) => sum + count * units[index].length,
    0,
  );
  return milliseconds > longest
    ? undefined
    : { milliseconds, iso: isoOf(counts) };
}

function ofText(value: unknown): number[] | undefined {
  const text = typeof value === 'string' ? value : '';
  const match = iso.exec(text);
  if (match) {
    return units.map((_, index) => Number(match[index + 1] ?? 0));
  }
  const plain = /^(\d{1,9}) ?([a-z]{1,7})$/i.exec(text);
  const unit = units.findIndex(({ words }) =>
    words.test(plain?.[2].toLowerCase() ?? ''),
  );
  return plain && unit >= 0
    ? units.map((_, index) => (index === unit ? Number(plain[1]) : 0))
    : undefined;
}

function ofObject(value: unknown): number[] | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return undefined;
  }
  const given = new Map<string, unknown>(Object.entries(value));
  const counts = units.map(({ name }) => {
    const count = given.get(name);
    given.delete(name);
    if (count === undefined) {
      return 0;
    }
    return typeof count === 'string' || typeof count === 'number'
      ? parseNumber(String(count))
      : undefined;
  });
  const isWhole = (count: number | undefined): count is number =>
    Number.isSafeInteger(count) && Number(count) >= 0;
  return given.size === 0 &&
    Object.keys(value).length > 0 &&
    counts.every(isWhole)
    ? counts
    : undefined;
}

function isoOf(counts: readonly number[]): string {
  const part = (from: number, to: number) =>
    units
      .slice(from, to)
      .map(({ iso: letter }, index) =>
        counts[from + index] === 0 ? '' : `${counts[from + index]}${letter}`,
      )
      .join('');
  const date = part(0, firstOfTime);
  const time = part(firstOfTime, units.length);
  return date === '' && time === ''
    ? 'P0D'
    : `P${date}${time === '' ? '' : `T${time}`}`;
}
