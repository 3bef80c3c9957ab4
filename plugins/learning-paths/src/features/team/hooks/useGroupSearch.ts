import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { keys } from '../../../shared/query/keys';
import { useLearningPathsQuery } from '../../../shared/query/useLearningPathsQuery';

/** A list is for a look; more words find the rest. */
const MOST_FOUND = 20;

/** Entity refs of Groups whose name or title has these words, as far as the reader sees them. */
export function useGroupSearch(text: string): string[] {
  const catalog = useApi(catalogApiRef);
  const state = useLearningPathsQuery({
    queryKey: keys.groupSearch(text),
    queryFn: async () => {
      const { items } = await catalog.queryEntities({
        filter: { kind: 'group' },
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
        fullTextFilter: {
          term: text,
          fields: [
            'metadata.name',
            'metadata.title',
            'spec.profile.displayName',
          ],
        },
        orderFields: { field: 'metadata.name', order: 'asc' },
        limit: MOST_FOUND,
      });
      return items.map(entity => stringifyEntityRef(entity));
    },
    live: false,
  });
  return state.status === 'ready' ? state.value : [];
}
