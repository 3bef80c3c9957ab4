import { useApi } from '@backstage/core-plugin-api';
import {
  GuideLink,
  LearningPathsApi,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { keys } from '../../../shared/query/keys';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { useLearningPathsClient } from '../../../shared/query/queryClient';
import { refresh } from '../../../shared/query/refresh';
import { useLearningPathsMutation } from '../../../shared/query/useLearningPathsMutation';

/** Writes a link of an entity; it is done when the page shows what applies now. */
function useLinking<T>(
  entityRef: string,
  write: (api: LearningPathsApi, what: T) => Promise<unknown>,
) {
  const api = useApi(learningPathsApiRef);
  const client = useLearningPathsClient();
  return useLearningPathsMutation({
    mutationFn: (what: T) => write(api, what),
    onSuccess: () => refresh(client, keys.entityGuides(entityRef)),
  });
}

/** Links a guide or a series, by its path, to an entity. */
export function useAddLink(entityRef: string) {
  return useLinking(entityRef, (api, link: { path: string; note: string }) => {
    const { path, note } = link;
    return api.addEntityGuide({
      entityRef,
      path,
      note: note.trim() || undefined,
    });
  });
}

/** Takes a link away that was made by hand; for one that came with a series, that of the series. */
export function useRemoveLink(entityRef: string) {
  return useLinking(
    entityRef,
    async (api, what: { guide: { path: string }; link: GuideLink }) => {
      const { series } = what.link;
      const { path } = series ? await api.getSeries(series.slug) : what.guide;
      return api.removeEntityGuide({ entityRef, path });
    },
  );
}
