import { stringifyEntityRef } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { keys } from '../../../shared/query/keys';
import { QueryState } from '../../../shared/query/queryState';
import { useLearningPathsQuery } from '../../../shared/query/useLearningPathsQuery';

/** To entities of other kinds no guide applies. */
const KINDS = ['component', 'api', 'resource', 'system', 'domain'];

/** More are found on their own pages. */
const MOST = 500;

interface OwnEntity {
  entityRef: string;
  /** Title of the entity, else its name. */
  title: string;
  kind: string;
}

/** The entities of the catalog that the reader, or a Group of theirs, owns. */
export function useOwnEntities(): QueryState<OwnEntity[]> {
  const catalog = useApi(catalogApiRef);
  const identity = useApi(identityApiRef);
  return useLearningPathsQuery({
    queryKey: keys.ownEntities(),
    queryFn: async () => {
      const { ownershipEntityRefs } = await identity.getBackstageIdentity();
      const { items } = await catalog.getEntities({
        filter: { kind: KINDS, 'relations.ownedBy': ownershipEntityRefs },
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.title',
        ],
        limit: MOST,
      });
      return items
        .map(entity => ({
          entityRef: stringifyEntityRef(entity),
          title: entity.metadata.title ?? entity.metadata.name,
          kind: entity.kind,
        }))
        .sort((a, b) => a.title.localeCompare(b.title));
    },
    live: false,
  });
}
