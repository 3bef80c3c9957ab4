import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { muted } from '../colours';

/** The server takes no more characters. */
const TEXT_LIMIT = 200;

const useStyles = makeStyles(
  theme => ({
    root: {
      flex: '1 1 200px',
      maxWidth: 320,
      [theme.breakpoints.down('xs')]: { flexBasis: '100%', maxWidth: '100%' },
    },
    label: { color: muted(theme) },
  }),
  { name: 'LearningPathsSearchField' },
);

/** The words that a list is searched for. */
export function SearchField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const { label, value, onChange } = props;
  const classes = useStyles();
  return (
    <TextField
      className={classes.root}
      type="search"
      label={label}
      value={value}
      onChange={event => onChange(event.target.value)}
      variant="outlined"
      size="small"
      InputLabelProps={{ shrink: true, className: classes.label }}
      inputProps={{ 'aria-label': label, maxLength: TEXT_LIMIT }}
    />
  );
}
