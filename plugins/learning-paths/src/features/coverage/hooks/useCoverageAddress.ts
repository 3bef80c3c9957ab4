import { CoverageFilter } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useCallback, useMemo } from 'react';
import { useAddressParameters } from '../../../shared/urls/useAddressParameters';
import { CoverageView, readView } from './coverageAddress';

/** New values for parts of the address; an empty or undefined one takes that part away. */
export type CoverageChanges = {
  [Name in keyof CoverageFilter | 'sort']?: string | undefined;
};

/** Whether rows were left out, so that clearing the filters may bring some back. */
export function isFiltered(filter: CoverageFilter): boolean {
  const { text, status, group, asOf } = filter;
  return Boolean(text || status || group || asOf);
}

const CLEARED: CoverageChanges = {
  text: undefined,
  status: undefined,
  group: undefined,
  asOf: undefined,
};

/** What the reader wants to see. The address keeps it, so that it can be shared and gone back to. */
export function useCoverageAddress(): {
  view: CoverageView;
  change: (changes: CoverageChanges) => void;
  /** Shows all teams of the path again. */
  clear: () => void;
} {
  const [search, change] = useAddressParameters();
  // The same object for as long as it says the same: a cell that is opened changes the address too.
  const said = JSON.stringify(readView(search));
  return {
    view: useMemo(() => JSON.parse(said), [said]),
    change,
    clear: useCallback(() => change(CLEARED), [change]),
  };
}
