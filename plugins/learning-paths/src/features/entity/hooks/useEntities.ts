import { useApi } from '@backstage/core-plugin-api';
import {
  EntityCoverage,
  EntityCoverageFilter,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useCallback } from 'react';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { Pages, usePages } from '../../../shared/query/usePages';

const PAGE_SIZE = 50;

/** Entities that guides apply to, page by page. */
export function useEntities(
  filter: EntityCoverageFilter,
): Pages<EntityCoverage> {
  const { kind, owner, system, text, status } = filter;
  const api = useApi(learningPathsApiRef);
  return usePages(
    useCallback(
      (cursor: string | undefined, signal?: AbortSignal) =>
        api.findEntities(
          { kind, owner, system, text, status, limit: PAGE_SIZE, cursor },
          { signal },
        ),
      [api, kind, owner, system, text, status],
    ),
  );
}
