import { CoverageFilter } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useCallback, useMemo } from 'react';
import { STATUSES } from '../../../shared/progress/statuses';
import { groupRef } from '../../../shared/urls/groupRef';
import { useAddressParameters } from '../../../shared/urls/useAddressParameters';

const EMPTY = {
  series: undefined,
  text: undefined,
  status: undefined,
  group: undefined,
  asOf: undefined,
};

/** Changes of the filter; undefined takes one away. */
export type CoverageFilterChanges = {
  [Name in keyof CoverageFilter]: CoverageFilter[Name] | undefined;
};

/** Whether rows were left out, so that clearing the filters may bring some back. */
export function isNarrowed(filter: CoverageFilter): boolean {
  const { text, status, group, asOf, series } = filter;
  return Boolean(text || status || group || asOf || series);
}

/** What the reader narrows the coverage to; the address says what. */
export function useCoverageFilter() {
  const [search, change] = useAddressParameters();
  const filter = useMemo<CoverageFilter>(() => {
    const named = (name: string) => search.get(name) || undefined;
    return {
      series: named('series'),
      text: named('text'),
      // An address may say anything.
      group: groupRef(named('group')),
      status: STATUSES.find(status => status === search.get('status')),
      by: search.get('by') === 'group' ? 'group' : undefined,
      asOf: named('asOf'),
    };
  }, [search]);

  return {
    filter,
    change: useCallback(
      (changes: CoverageFilterChanges) => change(changes),
      [change],
    ),
    clear: useCallback(() => change(EMPTY), [change]),
  };
}
