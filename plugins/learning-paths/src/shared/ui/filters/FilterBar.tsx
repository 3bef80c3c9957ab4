import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      margin: theme.spacing(3, 0, 2),
    },
  }),
  { name: 'LearningPathsFilterBar' },
);

/** The fields that narrow a list, side by side. */
export function FilterBar(props: { label: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <div role="search" aria-label={props.label} className={classes.root}>
      {props.children}
    </div>
  );
}
