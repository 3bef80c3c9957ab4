import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';

/** Who reads the pages. */
export interface CurrentUser {
  /** Entity ref; empty where the app does not know them. */
  entityRef: string;
  /** Entity refs of their teams. */
  teams: string[];
}

const isGroup = (ref: string) => ref.toLocaleLowerCase().startsWith('group:');

/** The reader, once the app knows; undefined until then. */
export function useCurrentUser(): CurrentUser | undefined {
  const identityApi = useApi(identityApiRef);
  const [reader, setReader] = useState<CurrentUser>();
  useEffect(() => {
    let wanted = true;
    const settle = (found: CurrentUser) => wanted && setReader(found);
    identityApi.getBackstageIdentity().then(
      ({ userEntityRef, ownershipEntityRefs }) =>
        settle({
          entityRef: userEntityRef,
          teams: [...new Set(ownershipEntityRefs.filter(isGroup))],
        }),
      () => settle({ entityRef: '', teams: [] }),
    );
    return () => {
      wanted = false;
    };
  }, [identityApi]);
  return reader;
}
