import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { muted } from '../colours';

const useStyles = makeStyles(
  theme => ({
    label: { color: muted(theme) },
    choice: {
      flex: '0 1 170px',
      minWidth: 130,
      // Two of them share a line of a phone.
      [theme.breakpoints.down('xs')]: { flex: '1 1 140px' },
    },
    wide: { flex: '1 1 260px', minWidth: 0, maxWidth: 380 },
  }),
  { name: 'LearningPathsChoiceField' },
);

/** One of several values, in the browser's own list. */
export function ChoiceField(props: {
  label: string;
  value: string;
  /** What the empty value says; without it one of the others is always chosen. */
  any?: string;
  onChange: (value: string) => void;
  /** For long values, such as titles. */
  wide?: boolean;
  /** The options, as `option` elements. */
  children: ReactNode;
}) {
  const { label, value, any, onChange, wide, children } = props;
  const classes = useStyles();
  return (
    <TextField
      select
      className={wide ? classes.wide : classes.choice}
      label={label}
      value={value}
      onChange={event => onChange(event.target.value)}
      variant="outlined"
      size="small"
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true, className: classes.label }}
      inputProps={{ 'aria-label': label }}
    >
      {any !== undefined && <option value="">{any}</option>}
      {children}
    </TextField>
  );
}
