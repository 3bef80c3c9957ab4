import { EntityCoverageFilter } from '@learning-paths/backstage-plugin-learning-paths-common';
import { REVIEW_STATUSES } from '../../../shared/progress/statuses';
import {
  AddressFilterOptions,
  useAddressFilter,
} from '../../../shared/urls/useAddressFilter';

/** Kinds of entities that guides apply to; teams have their own learning. */
export const ENTITY_KINDS = [
  'Component',
  'API',
  'Resource',
  'System',
  'Domain',
];

const IN_ADDRESS: AddressFilterOptions<EntityCoverageFilter> = {
  read: search => {
    const named = (name: string) => search.get(name)?.trim() || undefined;
    const kind = named('kind')?.toLocaleLowerCase('en-US');
    return {
      kind: ENTITY_KINDS.find(
        known => known.toLocaleLowerCase('en-US') === kind,
      ),
      owner: named('owner'),
      system: named('system'),
      text: search.get('text') || undefined,
      status: REVIEW_STATUSES.find(status => status === named('status')),
    };
  },
  clears: ['kind', 'owner', 'system', 'text', 'status'],
};

/** What the reader narrows the list of entities to. */
export function useEntityFilter() {
  const address = useAddressFilter(IN_ADDRESS);
  const isNarrowed = Object.values(address.filter).some(Boolean);
  return { ...address, isNarrowed };
}
