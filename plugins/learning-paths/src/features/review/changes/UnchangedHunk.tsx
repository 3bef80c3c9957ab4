import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useId, useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { muted } from '../../../shared/ui/colours';

/** So few lines take no more room than the button that would hide them. */
const SHORT = 3;

const useStyles = makeStyles(
  theme => ({
    lines: { padding: theme.spacing(0, 1), color: muted(theme) },
  }),
  { name: 'LearningPathsUnchangedHunk' },
);

/** Lines that stayed: folded, unless they are few. */
export function UnchangedHunk(props: { lines: string[] }) {
  const { lines } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  const text = <div className={classes.lines}>{lines.join('\n')}</div>;
  if (lines.length <= SHORT) {
    return text;
  }
  return (
    <div>
      <Button
        size="small"
        color="primary"
        onClick={() => setOpen(before => !before)}
        aria-expanded={open}
        aria-controls={id}
      >
        {t('changes.unchanged', { count: lines.length })}
      </Button>
      <div id={id} hidden={!open}>
        {open && text}
      </div>
    </div>
  );
}
