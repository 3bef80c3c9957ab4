import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(4, 2),
      border: `1px dashed ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      textAlign: 'center',
    },
    text: { maxWidth: '60ch', margin: theme.spacing(1, 'auto', 2) },
  }),
  { name: 'LearningPathsNotice' },
);

/** Says in place why there is nothing to show, and what can be done. */
export function Notice(props: {
  title: string;
  text: string;
  children?: ReactNode;
}) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Typography variant="h5" component="h2">
        {props.title}
      </Typography>
      <Typography className={classes.text}>{props.text}</Typography>
      {props.children}
    </div>
  );
}
