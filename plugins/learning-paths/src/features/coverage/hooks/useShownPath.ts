import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import {
  Coverage,
  SeriesSummary,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useEffect, useState } from 'react';
import { useCurrentUser } from '../../../shared/query/useCurrentUser';
import { QueryState } from '../../../shared/query/queryState';
import { ALL_PATHS } from './coverageAddress';
import { MOST_ROWS, useCoverage } from './useCoverage';

const EVERYTHING = {};

/** The path that this person looked at last; null where there is none, undefined until we know. */
function useLastPath(user: string | undefined): string | null | undefined {
  const bucket = useApi(storageApiRef).forBucket('learning-paths');
  const key = `coverage.path.${user}`;
  const [path, setPath] = useState<string | null>();
  useEffect(() => {
    if (user === undefined) {
      return undefined;
    }
    const take = (snapshot: { presence: string; value?: unknown }) => {
      if (snapshot.presence !== 'unknown') {
        const { value } = snapshot;
        // Only how the page began counts: later on the address says which path it is.
        setPath(before =>
          before === undefined
            ? (typeof value === 'string' && value) || null
            : before,
        );
      }
    };
    take(bucket.snapshot(key));
    const subscription = bucket.observe$(key).subscribe(take);
    return () => subscription.unsubscribe();
  }, [bucket, key, user]);
  return path;
}

/** The first path of which something is expected of some team; else the first of all. */
function firstExpected(
  { sections, items }: Coverage,
  series: readonly SeriesSummary[],
): string | undefined {
  const isExpected = sections.find((_, index) =>
    items.some(({ cells }) => cells[index]),
  );
  return isExpected?.series ?? series[0]?.slug;
}

/**
 * Chooses a path where the address names none: the one that the reader looked at last, else
 * the first one with teams of whom something is expected.
 *
 * @param named - what the address names
 * @param choose - puts the chosen one into the address
 * @returns whether the page knows what to show
 */
export function useShownPath(options: {
  named: string | undefined;
  allSeries: QueryState<SeriesSummary[]>;
  choose: (slug: string) => void;
}): boolean {
  const { named, allSeries, choose } = options;
  const bucket = useApi(storageApiRef).forBucket('learning-paths');
  const user = useCurrentUser()?.entityRef;
  const last = useLastPath(user);
  const series = allSeries.status === 'ready' ? allSeries.value : undefined;
  const isKnown = (slug: string) =>
    slug === ALL_PATHS || Boolean(series?.some(each => each.slug === slug));

  const remembered = series && last && isKnown(last) ? last : undefined;
  const only = series?.length === 1 ? series[0].slug : undefined;
  const isOpen =
    !named && Boolean(series) && last !== undefined && !remembered && !only;
  const everything = useCoverage({
    filter: EVERYTHING,
    rows: MOST_ROWS,
    enabled: isOpen && Boolean(series?.length),
  });
  const first = () => {
    if (everything.status === 'ready') {
      return firstExpected(everything.value.coverage, series ?? []);
    }
    // What is wrong is told when the path itself is asked for.
    return everything.status === 'loading' ? undefined : series?.[0]?.slug;
  };
  const chosen =
    named || last === undefined
      ? undefined
      : remembered ?? only ?? (isOpen ? first() : undefined);

  useEffect(() => {
    if (chosen) {
      choose(chosen);
    }
  }, [chosen, choose]);

  const seen = named && isKnown(named) ? named : undefined;
  useEffect(() => {
    if (seen && user !== undefined) {
      // A path that cannot be kept is only not there on the next visit.
      bucket.set(`coverage.path.${user}`, seen).catch(() => {});
    }
  }, [bucket, seen, user]);

  // Without any path, and where we cannot know them, the table says why there is nothing.
  const hasNone =
    series?.length === 0 ||
    (allSeries.status !== 'ready' && allSeries.status !== 'loading');
  return Boolean(named) || hasNone;
}
