import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { keys } from '../../../shared/query/keys';
import { useLearningPathsQuery } from '../../../shared/query/useLearningPathsQuery';
import { groupRef } from '../../../shared/urls/groupRef';

const RELATION = 'relations.childOf';

/**
 * Entity refs of all Groups that have Groups below them, as far as the reader may see them:
 * one small request, however many Groups there are. Empty where the catalog does not say.
 */
export function useParentGroups(): string[] {
  const catalog = useApi(catalogApiRef);
  const state = useLearningPathsQuery({
    queryKey: keys.catalogFacets('parent-groups'),
    queryFn: async () => {
      const { facets } = await catalog.getEntityFacets({
        filter: { kind: 'group' },
        facets: [RELATION],
      });
      const refs = (facets[RELATION] ?? []).flatMap(
        ({ value }) => groupRef(value) ?? [],
      );
      return [...new Set(refs)].sort((a, b) => a.localeCompare(b));
    },
    live: false,
  });
  return state.status === 'ready' ? state.value : [];
}
