import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';
import { ENTITY_TAB } from './routes';

/**
 * Gives the address of the tab with the guides of an entity. A reference cannot say where the tab is
 * for another entity than the one on the page, so that it goes by the path that it has.
 */
export function useEntityGuidesUrl(): (entityRef: string) => string {
  const entity = useRouteRef(entityRouteRef);
  return useCallback(
    entityRef => {
      const page = entity(entityRouteParams(entityRef, { encodeParams: true }));
      return `${page.replace(/\/$/, '')}${ENTITY_TAB}`;
    },
    [entity],
  );
}
