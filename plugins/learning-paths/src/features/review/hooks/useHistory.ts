import { useApi } from '@backstage/core-plugin-api';
import { HistoryEntry } from '@learning-paths/backstage-plugin-learning-paths-common';
import { keys } from '../../../shared/query/keys';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { Pages, usePagedQuery } from '../../../shared/query/usePagedQuery';

const PAGE_SIZE = 20;

/** Everything that a team attested of a guide, page by page, newest first. */
export function useHistory(options: {
  team: string;
  path: string;
  /** Of the current review; a new one is a reason to ask again. */
  version: number | undefined;
  /** How many records there are: likewise. */
  records: number;
  /** False as long as nobody asked for it. */
  wanted: boolean;
}): Pages<HistoryEntry> {
  const { wanted, ...asked } = options;
  const { team, path } = asked;
  const api = useApi(learningPathsApiRef);
  return usePagedQuery({
    queryKey: keys.history(asked),
    queryFn: (cursor, signal) =>
      api.listHistory({ team, path, limit: PAGE_SIZE, cursor }, { signal }),
    enabled: wanted,
    live: false,
  });
}
