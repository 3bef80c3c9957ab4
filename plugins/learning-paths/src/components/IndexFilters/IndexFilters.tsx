import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { Level } from '@learning-paths/backstage-plugin-learning-paths-common';
import { SeriesFilter } from '../../hooks/useSeriesFilter';
import { useWords } from '../../hooks/useWords';
import { muted } from '../../theme';

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
    choice: { flex: '0 1 170px', minWidth: 130 },
  }),
  { name: 'LearningPathsIndexFilters' },
);

interface Choice {
  value: string;
  label: string;
}

function ChoiceField(props: {
  label: string;
  value: string;
  any: string;
  choices: Choice[];
  onChange: (value: string) => void;
}) {
  const { label, value, any, choices, onChange } = props;
  const classes = useStyles();
  return (
    <TextField
      select
      className={classes.choice}
      label={label}
      value={value}
      onChange={event => onChange(event.target.value)}
      variant="outlined"
      size="small"
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true, className: classes.label }}
      inputProps={{ 'aria-label': label }}
    >
      <option value="">{any}</option>
      {choices.map(choice => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </TextField>
  );
}

/** What narrows the index of learning paths. */
export function IndexFilters(props: {
  filter: SeriesFilter;
  levels: Level[];
  tags: string[];
  onChange: (changes: Partial<SeriesFilter>) => void;
}) {
  const { filter, levels, tags, onChange } = props;
  const t = useWords();
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
          choices={levels.map(level => ({
            value: level,
            label: t(`level.${level}`),
          }))}
          onChange={level => onChange({ level })}
        />
      )}
      {tags.length > 0 && (
        <ChoiceField
          label={t('index.tag')}
          value={filter.tag}
          any={t('index.anyTag')}
          choices={tags.map(tag => ({ value: tag, label: tag }))}
          onChange={tag => onChange({ tag })}
        />
      )}
    </div>
  );
}
