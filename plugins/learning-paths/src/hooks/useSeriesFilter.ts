import {
  Level,
  SeriesSummary,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

const LEVELS: Level[] = ['beginner', 'intermediate', 'advanced'];

/** What the reader narrows the index to; empty strings narrow nothing. */
export interface SeriesFilter {
  text: string;
  level: string;
  tag: string;
}

const EMPTY: SeriesFilter = { text: '', level: '', tag: '' };

function matches(series: SeriesSummary, filter: SeriesFilter): boolean {
  const haystack = [series.title, series.description ?? '', ...series.tags]
    .join('\n')
    .toLocaleLowerCase();
  const words = filter.text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return (
    words.every(word => haystack.includes(word)) &&
    (!filter.level || series.level === filter.level) &&
    (!filter.tag || series.tags.includes(filter.tag))
  );
}

/** The filter of the index, kept in the address so that it can be shared and gone back to. */
export function useSeriesFilter(all: SeriesSummary[]) {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo<SeriesFilter>(
    () => ({
      text: search.get('text') ?? '',
      level: search.get('level') ?? '',
      tag: search.get('tag') ?? '',
    }),
    [search],
  );

  const change = useCallback(
    (changes: Partial<SeriesFilter>) =>
      setSearch(
        before => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value) {
              next.set(name, value);
            } else {
              next.delete(name);
            }
          }
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );

  return {
    filter,
    change,
    clear: useCallback(() => change(EMPTY), [change]),
    matching: useMemo(
      () => all.filter(series => matches(series, filter)),
      [all, filter],
    ),
    levels: useMemo(
      () => LEVELS.filter(level => all.some(series => series.level === level)),
      [all],
    ),
    tags: useMemo(
      () =>
        [...new Set(all.flatMap(series => series.tags))].sort((a, b) =>
          a.localeCompare(b),
        ),
      [all],
    ),
  };
}
