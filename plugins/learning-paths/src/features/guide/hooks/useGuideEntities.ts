import { useApi } from '@backstage/core-plugin-api';
import { GuideEntity } from '@learning-paths/backstage-plugin-learning-paths-common';
import { keys } from '../../../shared/query/keys';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { Pages, usePagedQuery } from '../../../shared/query/usePagedQuery';

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
  return usePagedQuery({
    queryKey: keys.guideEntities(path),
    queryFn: (cursor, signal) =>
      api.listGuideEntities({ path, limit: PAGE_SIZE, cursor }, { signal }),
    enabled: wanted,
    live: false,
  });
}
