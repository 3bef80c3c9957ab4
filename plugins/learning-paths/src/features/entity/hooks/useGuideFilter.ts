import {
  AddressFilterOptions,
  useAddressFilter,
} from '../../../shared/urls/useAddressFilter';
import { GuideFilter } from '../entityGuides';

const IN_ADDRESS: AddressFilterOptions<GuideFilter> = {
  read: search => ({
    text: search.get('text') ?? '',
    status: search.get('status') ?? '',
    origin: search.get('origin') ?? '',
  }),
  clears: ['text', 'status', 'origin'],
};

/** What the reader narrows the guides of an entity to. */
export function useGuideFilter() {
  return useAddressFilter(IN_ADDRESS);
}
