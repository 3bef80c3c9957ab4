import { isRecord, PrivateEntry } from './entries';
import { createPrivateListKind } from './usePrivateList';

/** Where somebody stands with one guide that they opened. */
export interface Reading extends PrivateEntry {
  /** Path of the guide, or ref of an external page. */
  id: string;
  /**
   * As it was when the reader had it before them: a guide that is hidden since does not tell
   * its new one.
   */
  title: string;
  /** The series that it was last read in. */
  series?: { slug: string; title: string };
  /** Where the reader stopped; absent above the first heading. */
  heading?: { id: string; text: string };
  /** When it was read to its end, or said to be read; milliseconds since 1970. */
  finishedAt?: number;
}

/** Characters that are kept of an author's title or heading. */
const TEXT_LIMIT = 160;

/** Characters of an address; what is longer is not kept at all. */
const ADDRESS_LIMIT = 500;

const isAddress = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length > 0 &&
  value.length <= ADDRESS_LIMIT;

const shortText = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, TEXT_LIMIT) : '';

/** A reading within its bounds; undefined for what is none. */
export function parseReading(
  value: Record<string, unknown>,
): Reading | undefined {
  const { id, at, title, series, heading, finishedAt } = value;
  if (!isAddress(id) || typeof at !== 'number' || !shortText(title)) {
    return undefined;
  }
  return {
    id,
    at,
    title: shortText(title),
    ...(isRecord(series) &&
      isAddress(series.slug) && {
        series: { slug: series.slug, title: shortText(series.title) },
      }),
    ...(isRecord(heading) &&
      isAddress(heading.id) && {
        heading: { id: heading.id, text: shortText(heading.text) },
      }),
    ...(typeof finishedAt === 'number' && { finishedAt }),
  };
}

/** All readings of one person; some 250 bytes each. */
export const readings = createPrivateListKind<Reading>({
  parse: parseReading,
  limit: 200,
});
