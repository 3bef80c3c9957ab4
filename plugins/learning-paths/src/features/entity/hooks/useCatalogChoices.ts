import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { keys } from '../../../shared/query/keys';
import { useLearningPathsQuery } from '../../../shared/query/useLearningPathsQuery';
import { ENTITY_KINDS } from './useEntityFilter';

const OWNERS = 'relations.ownedBy';
const WHOLES = 'relations.partOf';

interface CatalogChoices {
  /** Entity refs. */
  owners: string[];
  /** Entity refs. */
  systems: string[];
}

const NONE: CatalogChoices = { owners: [], systems: [] };

/**
 * Owners and systems of the entities that the reader may see: one small request, however
 * many entities there are. Empty where the catalog does not say.
 */
export function useCatalogChoices(): CatalogChoices {
  const catalog = useApi(catalogApiRef);
  const state = useLearningPathsQuery({
    queryKey: keys.catalogFacets('choices'),
    queryFn: async () => {
      const { facets } = await catalog.getEntityFacets({
        filter: { kind: ENTITY_KINDS },
        facets: [OWNERS, WHOLES],
      });
      const values = (facet: string, kind: string) =>
        (facets[facet] ?? [])
          .map(({ value }) => value.toLocaleLowerCase('en-US'))
          .filter(ref => ref.startsWith(`${kind}:`))
          .sort((a, b) => a.localeCompare(b));
      return {
        owners: [...values(OWNERS, 'group'), ...values(OWNERS, 'user')],
        systems: values(WHOLES, 'system'),
      };
    },
    live: false,
  });
  return state.status === 'ready' ? state.value : NONE;
}
