import { useMemo } from 'react';
import { Reading } from './readings';
import { useReadingHistory } from './useReadingHistory';

/** Where the reader stands in one series, by themselves and whatever their team reviewed. */
export interface ReadingPosition {
  /** The guide that was read last. */
  last: Reading;
  /** Its place in the series, from 1; absent where the order is not known, or has it no more. */
  position?: number;
  /**
   * Path of the guide to go on with: the last one, or where that is finished the first after
   * it that is not. Absent where all are finished.
   */
  goOn?: string;
  /** Paths of guides that were opened. */
  opened: ReadonlySet<string>;
  /** Paths of guides that were read to the end. */
  finished: ReadonlySet<string>;
}

/** The position in a series; undefined where nothing of it was opened. */
export function positionIn(
  entries: readonly Reading[],
  series: { slug: string; paths?: readonly string[] },
): ReadingPosition | undefined {
  const { slug, paths } = series;
  const own = entries.filter(({ id, series: readIn }) =>
    paths ? paths.includes(id) : readIn?.slug === slug,
  );
  // A guide may be part of several series: what was read in this one says more.
  const last = own.find(entry => entry.series?.slug === slug) ?? own[0];
  if (!last) {
    return undefined;
  }
  const finished = new Set(
    own.flatMap(({ id, finishedAt }) => (finishedAt ? id : [])),
  );
  const index = paths?.indexOf(last.id) ?? -1;
  const after = paths?.slice(index + 1).concat(paths.slice(0, index + 1));
  return {
    last,
    ...(index >= 0 && { position: index + 1 }),
    goOn: last.finishedAt ? after?.find(path => !finished.has(path)) : last.id,
    opened: new Set(own.map(({ id }) => id)),
    finished,
  };
}

/** The reader's own position in a series, which needs no team. */
export function useReadingPosition(series: {
  slug: string;
  /** Guides in reading order, each once; left out where only summaries are known. */
  paths?: readonly string[];
}): { isKnown: boolean; position?: ReadingPosition } {
  const { isKnown, entries } = useReadingHistory();
  const { slug } = series;
  // Paths come as a new array with each render; what they say is what counts.
  const joined = series.paths?.join('\n');
  return useMemo(
    () => ({
      isKnown,
      position: positionIn(entries, { slug, paths: joined?.split('\n') }),
    }),
    [isKnown, entries, slug, joined],
  );
}
