import { Level } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { ChoiceField } from '../../shared/ui/filters/ChoiceField';
import { FilterBar } from '../../shared/ui/filters/FilterBar';
import { SearchField } from '../../shared/ui/filters/SearchField';
import { SeriesFilter } from './hooks/useSeriesFilter';

/** What narrows the index of learning paths. */
export function IndexFilters(props: {
  filter: SeriesFilter;
  levels: Level[];
  tags: string[];
  onChange: (changes: Partial<SeriesFilter>) => void;
}) {
  const { filter, levels, tags, onChange } = props;
  const { t } = useTranslation();
  return (
    <FilterBar label={t('index.filters')}>
      <SearchField
        label={t('index.search')}
        value={filter.text}
        onChange={text => onChange({ text })}
      />
      {levels.length > 0 && (
        <ChoiceField
          label={t('index.level')}
          value={filter.level}
          any={t('index.anyLevel')}
          onChange={level => onChange({ level })}
        >
          {levels.map(level => (
            <option key={level} value={level}>
              {t(`level.${level}`)}
            </option>
          ))}
        </ChoiceField>
      )}
      {tags.length > 0 && (
        <ChoiceField
          label={t('index.tag')}
          value={filter.tag}
          any={t('index.anyTag')}
          onChange={tag => onChange({ tag })}
        >
          {tags.map(tag => (
            <option key={tag} value={tag}>
              {tag}
            </option>
          ))}
        </ChoiceField>
      )}
    </FilterBar>
  );
}
