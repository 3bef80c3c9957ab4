import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import {
  HistoryEntry,
  List,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useMemo, useState } from 'react';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { RequestState, useRequest } from '../../../shared/query/useRequest';

const PAGE_SIZE = 20;

type First = List<HistoryEntry>;

interface Later {
  /** The first page that these come after; after another one they are void. */
  first: First;
  items: HistoryEntry[];
  nextCursor?: string;
  failed?: Error;
}

/** Everything that a team attested of a guide, page by page, newest first. */
export function useHistory(options: {
  team: string;
  path: string;
  /** Of the current review; a new one is a reason to ask again. */
  version: number | undefined;
  /** How many records there are: likewise. */
  records: number;
  /** False as long as nobody asked for it. */
  wanted: boolean;
}): {
  state: RequestState<First>;
  later: Omit<Later, 'first'> | undefined;
  showMore: (first: First, cursor: string) => Promise<void>;
} {
  const { team, path, version, records, wanted } = options;
  const api = useApi(learningPathsApiRef);
  const [later, setLater] = useState<Later>();

  const state = useRequest(
    useMemo(
      () =>
        wanted
          ? (signal: AbortSignal) =>
              api.listHistory({ team, path, limit: PAGE_SIZE }, { signal })
          : undefined,
      // eslint-disable-next-line react-hooks/exhaustive-deps
      [api, team, path, version, records, wanted],
    ),
    { live: false },
  );

  const showMore = async (first: First, cursor: string) => {
    const before = later?.first === first ? later.items : [];
    try {
      const page = await api.listHistory({
        team,
        path,
        limit: PAGE_SIZE,
        cursor,
      });
      const items = [...before, ...page.items];
      setLater({ first, items, nextCursor: page.nextCursor });
    } catch (error) {
      const failed = toError(error);
      setLater({ first, items: before, nextCursor: cursor, failed });
    }
  };

  const first = state.status === 'ready' ? state.value : undefined;
  return {
    state,
    later: later && later.first === first ? later : undefined,
    showMore,
  };
}
