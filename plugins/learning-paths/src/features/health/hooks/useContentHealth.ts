import { useApi } from '@backstage/core-plugin-api';
import {
  Diagnostic,
  Source,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useCallback, useState } from 'react';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { messageOf } from '../../../shared/query/messageOf';
import { RequestState, useRequest } from '../../../shared/query/useRequest';

/** Problems in files, as far as they were asked for. */
interface Diagnostics {
  items: Diagnostic[];
  nextCursor?: string;
}

/** Content sources, and the problems in their files. */
export interface ContentHealth {
  sources: Source[];
  diagnostics: Diagnostics;
}

/** What the last refresh that the reader asked for came to. */
export type Refresh =
  | { status: 'none' }
  | { status: 'running'; source: string }
  | { status: 'done'; source: string }
  | { status: 'failed'; source: string; message: string };

const PAGE_SIZE = 200;

/** State of content, and what a reader can do about it. */
export function useContentHealth(): {
  state: RequestState<ContentHealth>;
  refresh: Refresh;
  refreshSource: (id: string) => Promise<void>;
  showMore: (cursor: string) => Promise<void>;
  more: Diagnostics | undefined;
  moreFailed: string | undefined;
} {
  const api = useApi(learningPathsApiRef);
  const [round, setRound] = useState(0);
  const [refresh, setRefresh] = useState<Refresh>({ status: 'none' });
  const [more, setMore] = useState<Diagnostics>();
  const [moreFailed, setMoreFailed] = useState<string>();

  const state = useRequest(
    useCallback(
      async (signal: AbortSignal) => {
        const [sources, diagnostics] = await Promise.all([
          api.listSources({ signal }),
          api.listDiagnostics({ limit: PAGE_SIZE }, { signal }),
        ]);
        return { sources: sources.items, diagnostics };
      },
      // A new round is a new function, and so a new request.
      // eslint-disable-next-line react-hooks/exhaustive-deps
      [api, round],
    ),
    { live: false },
  );

  const refreshSource = useCallback(
    async (source: string) => {
      setRefresh({ status: 'running', source });
      try {
        await api.refreshSource(source);
        setRefresh({ status: 'done', source });
        setMore(undefined);
        setRound(count => count + 1);
      } catch (error) {
        setRefresh({ status: 'failed', source, message: messageOf(error) });
      }
    },
    [api],
  );

  const showMore = useCallback(
    async (cursor: string) => {
      setMoreFailed(undefined);
      try {
        const page = await api.listDiagnostics({ limit: PAGE_SIZE, cursor });
        setMore(before => ({
          items: [...(before?.items ?? []), ...page.items],
          nextCursor: page.nextCursor,
        }));
      } catch (error) {
        setMoreFailed(messageOf(error));
      }
    },
    [api],
  );

  return { state, refresh, refreshSource, showMore, more, moreFailed };
}
