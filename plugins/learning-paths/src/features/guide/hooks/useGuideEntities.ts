import { useApi } from '@backstage/core-plugin-api';
import { GuideEntity } from '@learning-paths/backstage-plugin-learning-paths-common';
import { keys } from '../../../shared/query/keys';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { Pages, usePagedQuery } from '../../../shared/query/usePagedQuery';

/** The server looks at as many for one page, whatever is asked for. */
const PAGE_SIZE = 100;

/** Entities that a guide applies to, page by page. */
export function useGuideEntities(options: {
  path: string;
  /** Only those that the reader, or a Group of theirs, owns. */
  mine?: boolean;
  /** False as long as nobody is near enough to see them. */
  isWanted: boolean;
}): Pages<GuideEntity> {
  const { path, mine, isWanted } = options;
  const api = useApi(learningPathsApiRef);
  return usePagedQuery({
    queryKey: keys.guideEntities(path, mine),
    queryFn: (cursor, signal) =>
      api.listGuideEntities(
        { path, mine, limit: PAGE_SIZE, cursor },
        { signal },
      ),
    enabled: isWanted,
    live: false,
  });
}
