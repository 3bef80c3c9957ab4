import { CoverageFilter } from '@learning-paths/backstage-plugin-learning-paths-common';
import { REVIEW_STATUSES } from '../../../shared/progress/statuses';
import { groupRef } from '../../../shared/urls/groupRef';
import {
  AddressFilterOptions,
  useAddressFilter,
} from '../../../shared/urls/useAddressFilter';

const IN_ADDRESS: AddressFilterOptions<CoverageFilter> = {
  read: search => {
    const named = (name: string) => search.get(name) || undefined;
    return {
      series: named('series'),
      text: named('text'),
      group: groupRef(named('group')),
      status: REVIEW_STATUSES.find(status => status === search.get('status')),
      by: search.get('by') === 'group' ? 'group' : undefined,
      asOf: named('asOf'),
    };
  },
  clears: ['series', 'text', 'status', 'group', 'asOf'],
};

/** Whether rows were left out, so that clearing the filters may bring some back. */
export function isFiltered(filter: CoverageFilter): boolean {
  const { text, status, group, asOf, series } = filter;
  return Boolean(text || status || group || asOf || series);
}

/** What the reader narrows the coverage to. */
export function useCoverageFilter() {
  return useAddressFilter(IN_ADDRESS);
}
