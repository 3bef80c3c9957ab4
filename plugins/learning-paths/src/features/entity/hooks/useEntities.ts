import { useApi } from '@backstage/core-plugin-api';
import {
  EntityCoverage,
  EntityCoverageFilter,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { keys } from '../../../shared/query/keys';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { Pages, usePagedQuery } from '../../../shared/query/usePagedQuery';

const PAGE_SIZE = 50;

/** Entities that guides apply to, page by page. */
export function useEntities(
  filter: EntityCoverageFilter,
): Pages<EntityCoverage> {
  const api = useApi(learningPathsApiRef);
  return usePagedQuery({
    queryKey: keys.entities(filter),
    queryFn: (cursor, signal) =>
      api.findEntities({ ...filter, limit: PAGE_SIZE, cursor }, { signal }),
    live: false,
  });
}
