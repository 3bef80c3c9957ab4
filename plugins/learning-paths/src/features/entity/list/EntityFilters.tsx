import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { EntityCoverageFilter } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { StatusField } from '../../../shared/progress/StatusField';
import { ChoiceField } from '../../../shared/ui/filters/ChoiceField';
import { FilterBar } from '../../../shared/ui/filters/FilterBar';
import { SearchField } from '../../../shared/ui/filters/SearchField';
import { FilterChanges } from '../../../shared/urls/useAddressFilter';
import { useCatalogChoices } from '../hooks/useCatalogChoices';
import { ENTITY_KINDS } from '../hooks/useEntityFilter';

/** What people write for a reference; what is none stays as it is. */
function nameOf(ref: string, defaultKind: string): string {
  try {
    return humanizeEntityRef(parseEntityRef(ref), { defaultKind });
  } catch {
    return ref;
  }
}

/** One of many entities; the one in the address is among them, whatever the catalog says. */
function RefField(props: {
  label: string;
  any: string;
  value: string | undefined;
  refs: string[];
  defaultKind: string;
  onChange: (ref: string) => void;
}) {
  const { label, any, value, refs, defaultKind, onChange } = props;
  const known = value && !refs.includes(value) ? [value, ...refs] : refs;
  return (
    <ChoiceField
      label={label}
      any={any}
      value={value ?? ''}
      onChange={onChange}
    >
      {known.map(ref => (
        <option key={ref} value={ref}>
          {nameOf(ref, defaultKind)}
        </option>
      ))}
    </ChoiceField>
  );
}

/** What narrows the list of entities. */
export function EntityFilters(props: {
  filter: EntityCoverageFilter;
  onChange: (changes: FilterChanges<EntityCoverageFilter>) => void;
}) {
  const { filter, onChange } = props;
  const { t } = useTranslation();
  const { owners, systems } = useCatalogChoices();
  return (
    <FilterBar label={t('entities.filters')}>
      <SearchField
        label={t('entities.text')}
        value={filter.text ?? ''}
        onChange={text => onChange({ text })}
      />
      <ChoiceField
        label={t('entities.kind')}
        any={t('entities.anyKind')}
        value={filter.kind ?? ''}
        onChange={kind => onChange({ kind })}
      >
        {ENTITY_KINDS.map(kind => (
          <option key={kind} value={kind}>
            {kind}
          </option>
        ))}
      </ChoiceField>
      <RefField
        label={t('entities.owner')}
        any={t('entities.anyOwner')}
        value={filter.owner}
        refs={owners}
        defaultKind="group"
        onChange={owner => onChange({ owner })}
      />
      <RefField
        label={t('entities.system')}
        any={t('entities.anySystem')}
        value={filter.system}
        refs={systems}
        defaultKind="system"
        onChange={system => onChange({ system })}
      />
      <StatusField
        label={t('entities.status')}
        any={t('entities.anyStatus')}
        value={filter.status}
        onChange={status => onChange({ status })}
      />
    </FilterBar>
  );
}
