import { useApi } from '@backstage/core-plugin-api';
import { Guide } from '@learning-paths/backstage-plugin-learning-paths-common';
import { hashKey } from '@tanstack/react-query';
import { useRef } from 'react';
import { keys } from '../../../shared/query/keys';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { Problem } from '../../../shared/query/queryState';
import { useTeamQuery } from '../../../shared/team/useTeamQuery';

/** A guide as the reader has it before them. */
interface Reading {
  guide: Guide;
  /** The server has another text, which waits until the reader wants it. */
  outdated: boolean;
}

interface Answer extends Reading {
  /** Of the key of the query. */
  hash: string;
}

/** Where the page of a guide stands. */
export type GuideState =
  | { status: 'loading' }
  | (Reading & {
      status: 'ready';
      /** Another guide is on its way; this one stays until then. */
      refreshing: boolean;
      /** Asks again, and shows what comes of this guide, also another text. */
      reload: () => Promise<unknown>;
    })
  | Problem;

/**
 * One guide, and where the reader's team stands with it; with `series`, its place in that
 * series too. A text is not changed under the eyes of whoever reads it, or is about to attest
 * to it.
 */
export function useGuide(path: string, series?: string): GuideState {
  const api = useApi(learningPathsApiRef);
  // Hashes of what the reader asked for again. By the time it comes the page may have another
  // guide, whose text nobody asked for.
  const askedFor = useRef(new Set<string>());
  const state = useTeamQuery<Answer>({
    queryKey: team => keys.guide({ path, series, team }),
    queryFn: async (team, { client, queryKey, signal }) => {
      const guide = await api.getGuide({ path, series, team }, { signal });
      const before = client.getQueryData<Answer>(queryKey);
      const hash = hashKey(queryKey);
      return before &&
        before.guide.digest !== guide.digest &&
        !askedFor.current.has(hash)
        ? { ...before, outdated: true }
        : { guide, outdated: false, hash };
    },
    // A text from an earlier visit would be changed right after it was shown.
    gcTime: 0,
  });
  if (state.status !== 'ready') {
    return state;
  }
  const { value, refreshing, reload } = state;
  const { guide, outdated, hash } = value;
  return {
    status: 'ready',
    guide,
    outdated,
    refreshing,
    reload: async () => {
      askedFor.current.add(hash);
      try {
        await reload();
      } finally {
        askedFor.current.delete(hash);
      }
    },
  };
}
