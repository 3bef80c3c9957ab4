import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { textLimit } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useId } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { accents, muted } from '../../shared/ui/colours';

const useStyles = makeStyles(
  theme => ({
    // The theme's own red misses WCAG AA on its background.
    label: {
      color: muted(theme),
      '&.Mui-error': { color: accents(theme).error },
    },
  }),
  { name: 'LearningPathsCommentField' },
);

/** From here on the reader is told how many characters are left. */
const NEAR_THE_END = 200;

/** Where somebody says why, in as many characters as the server takes. */
export function CommentField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
  /** What is wrong with it. */
  problem?: string;
}) {
  const { label, value, onChange, required, problem } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const id = useId();
  const left = textLimit - value.length;
  const counted =
    left <= NEAR_THE_END ? t('review.charactersLeft', { count: left }) : '';
  return (
    <TextField
      label={label}
      value={value}
      onChange={event => onChange(event.target.value)}
      multiline
      fullWidth
      variant="outlined"
      size="small"
      required={required}
      error={Boolean(problem)}
      helperText={[problem, counted].filter(Boolean).join(' ') || undefined}
      id={id}
      InputLabelProps={{ shrink: true, className: classes.label }}
      FormHelperTextProps={{ className: classes.label }}
      // Its autosizing text area never settles in some layouts.
      InputProps={{ rows: 3 }}
      inputProps={{ maxLength: textLimit }}
    />
  );
}
