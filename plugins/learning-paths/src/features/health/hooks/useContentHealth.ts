import { useApi } from '@backstage/core-plugin-api';
import {
  Diagnostic,
  Source,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { keys } from '../../../shared/query/keys';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { Problem } from '../../../shared/query/queryState';
import { useLearningPathsQuery } from '../../../shared/query/useLearningPathsQuery';
import { Pages, usePagedQuery } from '../../../shared/query/usePagedQuery';

const PAGE_SIZE = 200;

/** Content sources, and the problems in their files: the page has both or neither. */
export type ContentHealth =
  | { status: 'loading' }
  | { status: 'ready'; sources: Source[]; diagnostics: Pages<Diagnostic> }
  | Problem;

/** State of content. */
export function useContentHealth(): ContentHealth {
  const api = useApi(learningPathsApiRef);
  const sources = useLearningPathsQuery({
    queryKey: keys.sources(),
    queryFn: async ({ signal }) => (await api.listSources({ signal })).items,
    live: false,
  });
  const diagnostics = usePagedQuery({
    queryKey: keys.diagnostics(),
    queryFn: (cursor, signal) =>
      api.listDiagnostics({ limit: PAGE_SIZE, cursor }, { signal }),
    live: false,
  });

  const { state } = diagnostics;
  const retry = () => {
    for (const one of [sources, state]) {
      if (one.status === 'error') {
        one.retry();
      }
    }
  };
  if (sources.status !== 'ready') {
    return sources.status === 'error' ? { ...sources, retry } : sources;
  }
  if (state.status !== 'ready') {
    return state.status === 'error' ? { ...state, retry } : state;
  }
  return { status: 'ready', sources: sources.value, diagnostics };
}
