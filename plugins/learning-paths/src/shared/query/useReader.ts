import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';

/** Who reads the pages. */
export interface Reader {
  /** Entity ref; empty where the app does not know them. */
  user: string;
  /** Entity refs of their teams. */
  teams: string[];
}

const isGroup = (ref: string) => ref.toLocaleLowerCase().startsWith('group:');

/** The reader, once the app knows; undefined until then. */
export function useReader(): Reader | undefined {
  const identityApi = useApi(identityApiRef);
  const [reader, setReader] = useState<Reader>();
  useEffect(() => {
    let wanted = true;
    const settle = (found: Reader) => wanted && setReader(found);
    identityApi.getBackstageIdentity().then(
      ({ userEntityRef, ownershipEntityRefs }) =>
        settle({
          user: userEntityRef,
          teams: [...new Set(ownershipEntityRefs.filter(isGroup))],
        }),
      () => settle({ user: '', teams: [] }),
    );
    return () => {
      wanted = false;
    };
  }, [identityApi]);
  return reader;
}
