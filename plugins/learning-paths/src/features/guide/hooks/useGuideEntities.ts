import { useApi } from '@backstage/core-plugin-api';
import { GuideEntity } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useCallback } from 'react';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { Pages, usePages } from '../../../shared/query/usePages';

const PAGE_SIZE = 20;

/**
 * Entities that a guide applies to, page by page.
 *
 * @param wanted - false as long as nobody is near enough to see them
 */
export function useGuideEntities(
  path: string,
  wanted: boolean,
): Pages<GuideEntity> {
  const api = useApi(learningPathsApiRef);
  const load = useCallback(
    (cursor: string | undefined, signal?: AbortSignal) =>
      api.listGuideEntities({ path, limit: PAGE_SIZE, cursor }, { signal }),
    [api, path],
  );
  return usePages(wanted ? load : undefined);
}
