import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import {
  CoverageFilter,
  SeriesSummary,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { StatusField } from '../../shared/progress/StatusField';
import { useTeamName } from '../../shared/team/useTeamName';
import { muted } from '../../shared/ui/colours';
import { ChoiceField } from '../../shared/ui/filters/ChoiceField';
import { FilterBar } from '../../shared/ui/filters/FilterBar';
import { SearchField } from '../../shared/ui/filters/SearchField';
import { FilterChanges } from '../../shared/urls/useAddressFilter';
import { today } from '../evidence';
import { isFiltered } from './hooks/useCoverageFilter';
import { useParentGroups } from './hooks/useParentGroups';

const useStyles = makeStyles(
  theme => ({
    label: { color: muted(theme) },
  }),
  { name: 'LearningPathsCoverageFilters' },
);

function GroupOption(props: { group: string }) {
  return <option value={props.group}>{useTeamName(props.group)}</option>;
}

/** What narrows the coverage. */
export function CoverageFilters(props: {
  filter: CoverageFilter;
  series: SeriesSummary[];
  onChange: (changes: FilterChanges<CoverageFilter>) => void;
  onClear: () => void;
}) {
  const { filter, series, onChange, onClear } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const known = useParentGroups();
  const { group } = filter;
  const groups = group && !known.includes(group) ? [group, ...known] : known;
  const isUnknown =
    filter.series && !series.some(({ slug }) => slug === filter.series);

  return (
    <FilterBar label={t('coverage.filter.label')}>
      <ChoiceField
        label={t('coverage.filter.series')}
        value={filter.series ?? ''}
        any={t('coverage.filter.anySeries')}
        onChange={slug => onChange({ series: slug })}
      >
        {isUnknown && <option value={filter.series}>{filter.series}</option>}
        {series.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </ChoiceField>
      <SearchField
        label={t('coverage.filter.text')}
        value={filter.text ?? ''}
        onChange={text => onChange({ text })}
      />
      <StatusField
        label={t('coverage.filter.status')}
        any={t('coverage.filter.anyStatus')}
        value={filter.status}
        onChange={status => onChange({ status })}
      />
      {groups.length > 0 && (
        <ChoiceField
          label={t('coverage.filter.group')}
          value={group ?? ''}
          any={t('coverage.filter.anyGroup')}
          onChange={chosen => onChange({ group: chosen })}
        >
          {groups.map(ref => (
            <GroupOption key={ref} group={ref} />
          ))}
        </ChoiceField>
      )}
      <ChoiceField
        label={t('coverage.filter.by')}
        value={filter.by ?? 'team'}
        onChange={by => onChange({ by: by === 'group' ? by : undefined })}
      >
        <option value="team">{t('coverage.filter.team')}</option>
        <option value="group">{t('coverage.filter.groups')}</option>
      </ChoiceField>
      <TextField
        type="date"
        label={t('coverage.filter.asOf')}
        value={filter.asOf?.slice(0, 10) ?? ''}
        onChange={event => onChange({ asOf: event.target.value })}
        variant="outlined"
        size="small"
        InputLabelProps={{ shrink: true, className: classes.label }}
        inputProps={{
          'aria-label': t('coverage.filter.asOf'),
          max: today(),
        }}
      />
      {isFiltered(filter) && (
        <Button variant="text" color="primary" onClick={onClear}>
          {t('coverage.filter.clear')}
        </Button>
      )}
    </FilterBar>
  );
}
