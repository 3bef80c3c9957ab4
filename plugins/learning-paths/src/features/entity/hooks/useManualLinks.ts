import { useApi } from '@backstage/core-plugin-api';
import { GuideLink } from '@learning-paths/backstage-plugin-learning-paths-common';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';

/** Links of one entity that people make by hand. */
export interface ManualLinks {
  /** Links a guide or a series, by its path. */
  add(path: string, note: string): Promise<unknown>;
  /** Takes a link away again; for one that came with a series, that of the series. */
  remove(guide: { path: string }, link: GuideLink): Promise<unknown>;
}

/** Adds links to an entity, and takes them away. */
export function useManualLinks(entityRef: string): ManualLinks {
  const api = useApi(learningPathsApiRef);
  return {
    add: (path, note) =>
      api.addEntityGuide({ entityRef, path, note: note.trim() || undefined }),
    remove: async (guide, { series }) => {
      const path = series
        ? (await api.getSeries(series.slug)).path
        : guide.path;
      return api.removeEntityGuide({ entityRef, path });
    },
  };
}
