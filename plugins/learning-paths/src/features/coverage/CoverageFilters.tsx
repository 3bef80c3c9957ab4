import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../messages/useTranslation';
import { StatusField } from '../../shared/progress/StatusField';
import { useTeamName } from '../../shared/team/useTeamName';
import { muted } from '../../shared/ui/colours';
import { ChoiceField } from '../../shared/ui/filters/ChoiceField';
import { FilterBar } from '../../shared/ui/filters/FilterBar';
import { SearchField } from '../../shared/ui/filters/SearchField';
import { today } from '../evidence';
import { CoverageSort, CoverageView } from './hooks/coverageAddress';
import { CoverageChanges, isFiltered } from './hooks/useCoverageAddress';
import { useParentGroups } from './hooks/useParentGroups';

const useStyles = makeStyles(
  theme => ({
    label: { color: muted(theme) },
  }),
  { name: 'LearningPathsCoverageFilters' },
);

const SORTS: CoverageSort[] = ['done', 'name', 'trend'];

function GroupOption(props: { group: string }) {
  return <option value={props.group}>{useTeamName(props.group)}</option>;
}

/** What narrows the coverage. */
export function CoverageFilters(props: {
  view: CoverageView;
  /** There, heads of columns cannot be reached to sort by them. */
  isPhone: boolean;
  onChange: (changes: CoverageChanges) => void;
  onClear: () => void;
}) {
  const { view, isPhone, onChange, onClear } = props;
  const { filter, sort } = view;
  const { t } = useTranslation();
  const classes = useStyles();
  const known = useParentGroups();
  const { group } = filter;
  const groups = group && !known.includes(group) ? [group, ...known] : known;
  return (
    <FilterBar label={t('coverage.filter.label')}>
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
      {isPhone && (
        <ChoiceField
          label={t('coverage.sort.label')}
          value={sort}
          onChange={by => onChange({ sort: by === 'done' ? undefined : by })}
        >
          {SORTS.map(by => (
            <option key={by} value={by}>
              {t(`coverage.sort.${by}`)}
            </option>
          ))}
        </ChoiceField>
      )}
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
