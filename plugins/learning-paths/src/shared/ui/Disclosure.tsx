import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { ReactNode, useId } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: theme.spacing(1, 0),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
      '@media print': { border: 0 },
    },
    button: {
      justifyContent: 'space-between',
      textTransform: 'none',
      textAlign: 'left',
      padding: theme.spacing(1, 2),
    },
    content: { padding: theme.spacing(0, 2, 2) },
    open: { transform: 'rotate(180deg)' },
  }),
  { name: 'LearningPathsDisclosure' },
);

/** On small screens: something that is there on demand. */
export function Disclosure(props: {
  label: string;
  open: boolean;
  onToggle: () => void;
  children: ReactNode;
}) {
  const { label, open, onToggle, children } = props;
  const classes = useStyles();
  const id = useId();
  return (
    <div className={classes.root}>
      <Button
        fullWidth
        className={classes.button}
        onClick={onToggle}
        aria-expanded={open}
        aria-controls={id}
        endIcon={<ExpandMoreIcon className={open ? classes.open : undefined} />}
      >
        {label}
      </Button>
      <div id={id} hidden={!open}>
        {open && <div className={classes.content}>{children}</div>}
      </div>
    </div>
  );
}
