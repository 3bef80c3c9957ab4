import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/**
 * What the address says behind `?`, and how to change it. What a reader filters by is kept
 * there, so that it can be shared and gone back to; an empty value leaves.
 */
export function useAddressParameters(): [
  URLSearchParams,
  (changes: Record<string, string | undefined>) => void,
] {
  const [search, setSearch] = useSearchParams();
  const change = useCallback(
    (changes: Record<string, string | undefined>) =>
      setSearch(
        before => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value) {
              next.set(name, value);
            } else {
              next.delete(name);
            }
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setSearch],
  );
  return [search, change];
}
