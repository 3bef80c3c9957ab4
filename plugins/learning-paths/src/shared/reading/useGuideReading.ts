import { useCallback, useMemo, useState } from 'react';
import { parseReading, Reading, readings } from './readings';
import { usePrivateList } from './usePrivateList';

/** In milliseconds: whoever comes back to a place within it has not been away. */
const SAME_VISIT = 5 * 60_000;

/** A guide as its page has it. */
export interface ReadGuide {
  path: string;
  title: string;
  series?: { slug: string; title: string };
  /** Path by which it was asked for; a guide that moved has another one now. */
  askedFor?: string;
}

/** What the page of a guide does with the reader's own history. */
export interface GuideReading {
  isKnown: boolean;
  /** As it is now; undefined where it was never opened. */
  entry?: Reading;
  /** As it was when the reader came here. */
  before?: Reading;
  /** The reader has the guide before them, at this heading or above the first one. */
  stopAt: (heading: Reading['heading']) => void;
  /** Said by the reader, or seen by the page. */
  setFinished: (isFinished: boolean) => void;
  /** Another address of the guide, where it was before it moved. */
  movedFrom: (path: string) => void;
}

/** What the reader's own history says of a guide, and how the page adds to it. */
export function useGuideReading(guide: ReadGuide): GuideReading {
  const { list, state } = usePrivateList(readings, 'reading');
  const { isKnown, entries } = state;
  const { path, title, series, askedFor } = guide;
  const slug = series?.slug;
  const seriesTitle = series?.title;
  const entry = entries.find(({ id }) => id === path);

  const [arrival, setArrival] = useState<{ path: string; before?: Reading }>();
  if (isKnown && arrival?.path !== path) {
    const former = entries.find(({ id }) => id === askedFor);
    setArrival({ path, before: entry ?? former });
  }
  const before = arrival?.path === path ? arrival.before : undefined;

  const change = useCallback(
    (changes: Partial<Reading>, from = path) => {
      const known = list?.snapshot().entries.find(({ id }) => id === from);
      const next = parseReading({
        ...known,
        ...changes,
        id: path,
        at: Date.now(),
        title,
        series:
          slug === undefined
            ? known?.series
            : { slug, title: seriesTitle ?? slug },
      });
      if (next) {
        list?.put(next);
      }
    },
    [list, path, title, slug, seriesTitle],
  );

  const actions = useMemo(
    () => ({
      stopAt: (heading: Reading['heading']) => {
        const known = list?.snapshot().entries.find(({ id }) => id === path);
        const isSame =
          known?.heading?.id === heading?.id &&
          known?.title === title &&
          known?.series?.slug === (slug ?? known?.series?.slug);
        if (!known || !isSame || known.at < Date.now() - SAME_VISIT) {
          change({ heading });
        }
      },
      setFinished: (isFinished: boolean) =>
        change({ finishedAt: isFinished ? Date.now() : undefined }),
      movedFrom: (former: string) => {
        const all = list?.snapshot().entries ?? [];
        if (all.some(({ id }) => id === former)) {
          if (!all.some(({ id }) => id === path)) {
            change({}, former);
          }
          list?.remove(former);
        }
      },
    }),
    [change, list, path, title, slug],
  );
  return { isKnown, entry, before, ...actions };
}
