import { useCallback } from 'react';
import { useLocation } from 'react-router-dom';

/** Gives the address of a `#hash` in the page that is shown, with what stands behind `?`. */
export function useUrlInPage(): (hash: string) => string {
  const { search } = useLocation();
  return useCallback(hash => `${search}${hash}`, [search]);
}
