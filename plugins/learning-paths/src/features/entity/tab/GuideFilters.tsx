import { EntityGuide } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { REVIEW_STATUSES } from '../../../shared/progress/statuses';
import { StatusField } from '../../../shared/progress/StatusField';
import { ChoiceField } from '../../../shared/ui/filters/ChoiceField';
import { FilterBar } from '../../../shared/ui/filters/FilterBar';
import { SearchField } from '../../../shared/ui/filters/SearchField';
import { FilterChanges } from '../../../shared/urls/useAddressFilter';
import { GuideFilter, ORIGINS } from '../entityGuides';

/** What narrows the guides of an entity; only what leads somewhere is offered. */
export function GuideFilters(props: {
  filter: GuideFilter;
  guides: EntityGuide[];
  onChange: (changes: FilterChanges<GuideFilter>) => void;
}) {
  const { filter, guides, onChange } = props;
  const { t } = useTranslation();
  const statuses = REVIEW_STATUSES.filter(
    known =>
      known === filter.status || guides.some(({ status }) => status === known),
  );
  const origins = ORIGINS.filter(
    known =>
      known === filter.origin ||
      guides.some(({ links }) => links.some(({ origin }) => origin === known)),
  );
  return (
    <FilterBar label={t('guideFilter.label')}>
      <SearchField
        label={t('guideFilter.text')}
        value={filter.text}
        onChange={text => onChange({ text })}
      />
      {statuses.length > 0 && (
        <StatusField
          label={t('guideFilter.status')}
          any={t('guideFilter.anyStatus')}
          value={filter.status}
          statuses={statuses}
          onChange={status => onChange({ status })}
        />
      )}
      <ChoiceField
        label={t('guideFilter.origin')}
        value={filter.origin}
        any={t('guideFilter.anyOrigin')}
        onChange={origin => onChange({ origin })}
      >
        {origins.map(origin => (
          <option key={origin} value={origin}>
            {t(`guideFilter.originName.${origin}`)}
          </option>
        ))}
      </ChoiceField>
    </FilterBar>
  );
}
