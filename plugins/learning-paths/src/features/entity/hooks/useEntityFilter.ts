import { EntityCoverageFilter } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useCallback, useMemo } from 'react';
import { STATUSES } from '../../../shared/progress/statuses';
import { useAddressParameters } from '../../../shared/urls/useAddressParameters';

/** New values for parts of the filter; an empty one narrows nothing. */
export type EntityFilterChanges = Partial<
  Record<keyof EntityCoverageFilter, string>
>;

/** Kinds of entities that guides apply to; teams have their own learning. */
export const ENTITY_KINDS = [
  'Component',
  'API',
  'Resource',
  'System',
  'Domain',
];

const EMPTY = { kind: '', owner: '', system: '', text: '', status: '' };

/** What the list of entities is narrowed to, as the address says. */
export function useEntityFilter() {
  const [search, setParameters] = useAddressParameters();
  const filter = useMemo<EntityCoverageFilter>(() => {
    const named = (name: string) => search.get(name)?.trim() || undefined;
    const kind = named('kind')?.toLocaleLowerCase('en-US');
    return {
      kind: ENTITY_KINDS.find(
        known => known.toLocaleLowerCase('en-US') === kind,
      ),
      owner: named('owner'),
      system: named('system'),
      text: search.get('text') || undefined,
      status: STATUSES.find(status => status === named('status')),
    };
  }, [search]);
  const change = useCallback(
    (changes: EntityFilterChanges) => setParameters(changes),
    [setParameters],
  );
  return {
    filter,
    change,
    clear: useCallback(() => change(EMPTY), [change]),
    isNarrowed: Object.values(filter).some(Boolean),
  };
}
