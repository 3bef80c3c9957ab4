import { List } from '@learning-paths/backstage-plugin-learning-paths-common';
import {
  InfiniteData,
  QueryKey,
  useInfiniteQuery,
} from '@tanstack/react-query';
import { QueryState } from './queryState';
import { Question, useQueryScope } from './useQueryScope';

type Cursor = string | undefined;

/** The pages of a list that came so far. */
interface Listed<T> {
  items: T[];
  hasMore: boolean;
}

/** A list that comes page by page. */
export interface Pages<T> {
  state: QueryState<Listed<T>>;
  /** All that came so far; none as long as there is nothing to show. */
  items: T[];
  /** Gets the next page; undefined where there is none. */
  showMore?: () => void;
  loadingMore: boolean;
  /** Why the next page did not come. */
  failed?: Error;
}

const cursorAfter = (page: List<unknown> | undefined): Cursor =>
  page?.nextCursor || undefined;

function listed<T>({ pages }: InfiniteData<List<T>, Cursor>): Listed<T> {
  return {
    items: pages.flatMap(({ items }) => items),
    hasMore: cursorAfter(pages.at(-1)) !== undefined,
  };
}

/** Asks for the first page, and for others on demand. */
export function usePagedQuery<T>(
  options: Question & {
    queryFn: (cursor: Cursor, signal: AbortSignal) => Promise<List<T>>;
  },
): Pages<T> {
  const { queryFn, ...question } = options;
  const { client, shared, stateOf } = useQueryScope(question);
  const query = useInfiniteQuery<List<T>, Error, Listed<T>, QueryKey, Cursor>(
    {
      ...shared,
      queryFn: ({ pageParam, signal }) => queryFn(pageParam, signal),
      initialPageParam: undefined,
      getNextPageParam: cursorAfter,
      select: listed,
    },
    client,
  );
  const { isFetchNextPageError, isFetchingNextPage } = query;
  const state = stateOf({
    data: query.data,
    isPlaceholderData: query.isPlaceholderData,
    refetch: query.refetch,
    // Without the next page, those before it are still there.
    ...(isFetchNextPageError
      ? { status: 'success', error: null }
      : { status: query.status, error: query.error }),
  });
  const shown = state.status === 'ready' ? state.value : undefined;
  const loadingMore = isFetchingNextPage || query.isPlaceholderData;
  return {
    state,
    items: shown?.items ?? [],
    showMore: shown?.hasMore
      ? () => {
          if (!loadingMore) {
            void query.fetchNextPage();
          }
        }
      : undefined,
    loadingMore,
    failed:
      isFetchNextPageError && !isFetchingNextPage
        ? query.error ?? undefined
        : undefined,
  };
}
