import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { Level } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { ChoiceField } from '../../shared/ui/ChoiceField';
import { muted } from '../../shared/ui/colours';
import { SeriesFilter } from './hooks/useSeriesFilter';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1.5),
      margin: theme.spacing(3, 0, 2),
    },
    text: { flex: '1 1 220px', maxWidth: 360 },
    label: { color: muted(theme) },
  }),
  { name: 'LearningPathsIndexFilters' },
);

/** What narrows the index of learning paths. */
export function IndexFilters(props: {
  filter: SeriesFilter;
  levels: Level[];
  tags: string[];
  onChange: (changes: Partial<SeriesFilter>) => void;
}) {
  const { filter, levels, tags, onChange } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  return (
    <div role="search" aria-label={t('index.filters')} className={classes.root}>
      <TextField
        className={classes.text}
        type="search"
        label={t('index.search')}
        value={filter.text}
        onChange={event => onChange({ text: event.target.value })}
        variant="outlined"
        size="small"
        InputLabelProps={{ shrink: true, className: classes.label }}
        inputProps={{ 'aria-label': t('index.search') }}
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
    </div>
  );
}
