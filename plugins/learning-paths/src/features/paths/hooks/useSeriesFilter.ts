import {
  Level,
  SeriesSummary,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import {
  AddressFilterOptions,
  useAddressFilter,
} from '../../../shared/urls/useAddressFilter';

const LEVELS: Level[] = ['beginner', 'intermediate', 'advanced'];

/** What the reader narrows the index to; empty strings narrow nothing. */
export interface SeriesFilter {
  text: string;
  level: string;
  tag: string;
}

/** What of the list fits the level and the tag; the server looks for the text. */
export function filterSeries(
  list: SeriesSummary[],
  filter: SeriesFilter,
): SeriesSummary[] {
  return list.filter(
    series =>
      (!filter.level || series.level === filter.level) &&
      (!filter.tag || series.tags.includes(filter.tag)),
  );
}

/** Levels and tags that lead somewhere in the list, and those chosen already. */
export function filterChoices(
  list: SeriesSummary[],
  filter: SeriesFilter,
): { levels: Level[]; tags: string[] } {
  const tags = new Set(list.flatMap(series => series.tags));
  if (filter.tag) {
    tags.add(filter.tag);
  }
  return {
    levels: LEVELS.filter(
      level =>
        level === filter.level || list.some(series => series.level === level),
    ),
    tags: [...tags].sort((a, b) => a.localeCompare(b)),
  };
}

const IN_ADDRESS: AddressFilterOptions<SeriesFilter> = {
  read: search => ({
    text: search.get('text') ?? '',
    level: search.get('level') ?? '',
    tag: search.get('tag') ?? '',
  }),
  clears: ['text', 'level', 'tag'],
};

/** What the reader narrows the index to. */
export function useSeriesFilter() {
  return useAddressFilter(IN_ADDRESS);
}
