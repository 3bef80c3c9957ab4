import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode, useId, useState } from 'react';
import { muted } from '../../../shared/ui/colours';

const useStyles = makeStyles(
  theme => ({
    button: {
      textTransform: 'none',
      fontWeight: 400,
      fontSize: '0.875rem',
      color: muted(theme),
      padding: theme.spacing(0.25, 1),
      margin: theme.spacing(0.25, 0),
    },
  }),
  { name: 'LearningPathsFolded' },
);

/** Says how much stayed as it was, and shows it. */
export function UnfoldButton(props: {
  label: string;
  open: boolean;
  onClick: () => void;
  /** Id of what it shows. */
  controls?: string;
}) {
  const { label, open, onClick, controls } = props;
  const classes = useStyles();
  return (
    <Button
      size="small"
      className={classes.button}
      onClick={onClick}
      aria-expanded={open}
      aria-controls={controls}
    >
      <span aria-hidden>…&nbsp;</span>
      {label}
    </Button>
  );
}

/** What stayed as it was: there on demand. */
export function Folded(props: { label: string; children: () => ReactNode }) {
  const { label, children } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <UnfoldButton
        label={label}
        open={open}
        onClick={() => setOpen(before => !before)}
        controls={id}
      />
      <div id={id} hidden={!open}>
        {open && children()}
      </div>
    </div>
  );
}
