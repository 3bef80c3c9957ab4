import { toError } from '@backstage/errors';
import { List } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useMemo, useState } from 'react';
import { RequestState, useRequest } from './useRequest';

interface Later<T> {
  /** The first page that these come after; after another one they are void. */
  first: List<T>;
  items: T[];
  nextCursor?: string;
  loading: boolean;
  failed?: Error;
}

/** A list that comes page by page. */
export interface Pages<T> {
  /** Of the first page. */
  state: RequestState<List<T>>;
  /** All that came so far. */
  items: T[];
  /** Gets the next page; undefined where there is none. */
  showMore?: () => Promise<void>;
  loadingMore: boolean;
  /** Why the next page did not come. */
  failed?: Error;
}

/**
 * Asks for the first page, and for others on demand; again from the start when `load` is
 * another function (memoise it). While there is no function yet, it waits.
 */
export function usePages<T>(
  load:
    | ((cursor: string | undefined, signal?: AbortSignal) => Promise<List<T>>)
    | undefined,
): Pages<T> {
  const [kept, setKept] = useState<Later<T>>();
  const state = useRequest(
    useMemo(
      () =>
        load &&
        ((signal: AbortSignal): Promise<List<T>> => load(undefined, signal)),
      [load],
    ),
    // Further pages hang on the first.
    { live: false },
  );
  const first = state.status === 'ready' ? state.value : undefined;
  const later = kept && kept.first === first ? kept : undefined;
  const items = [...(first?.items ?? []), ...(later?.items ?? [])];
  const cursor = later ? later.nextCursor : first?.nextCursor;
  const loadingMore = later?.loading ?? false;

  const showMore = async () => {
    if (!load || !first || !cursor || loadingMore) {
      return;
    }
    const before = { first, items: later?.items ?? [], nextCursor: cursor };
    // An answer to another question than the last one asked is left.
    const settle = (next: Later<T>) =>
      setKept(now => (now?.first === first ? next : now));
    setKept({ ...before, loading: true });
    try {
      const page = await load(cursor);
      settle({
        first,
        items: [...before.items, ...page.items],
        nextCursor: page.nextCursor,
        loading: false,
      });
    } catch (error) {
      settle({ ...before, loading: false, failed: toError(error) });
    }
  };

  return {
    state,
    items,
    showMore: cursor ? showMore : undefined,
    loadingMore,
    failed: later?.failed,
  };
}
