import { useCallback, useMemo } from 'react';
import { useAddressParameters } from './useAddressParameters';

/** New values for parts of a filter; an empty or undefined one takes that part away. */
export type FilterChanges<Filter> = {
  [Name in keyof Filter]?: string | undefined;
};

/** How a filter stands in an address. Keep it outside of components. */
export interface AddressFilterOptions<Filter> {
  /** An address may say anything: what is no such filter is left out. */
  read: (search: URLSearchParams) => Filter;
  /** What goes when the reader clears the filter. */
  clears: readonly (keyof Filter & string)[];
}

/** What the reader narrows a list to. The address keeps it, so that it can be shared and gone back to. */
export function useAddressFilter<Filter>(
  options: AddressFilterOptions<Filter>,
): {
  filter: Filter;
  change: (changes: FilterChanges<Filter>) => void;
  clear: () => void;
} {
  const { read, clears } = options;
  const [search, change] = useAddressParameters();
  return {
    filter: useMemo(() => read(search), [read, search]),
    change,
    clear: useCallback(
      () => change(Object.fromEntries(clears.map(name => [name, undefined]))),
      [change, clears],
    ),
  };
}
