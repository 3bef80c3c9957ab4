import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode, RefObject } from 'react';
import { muted } from '../colours';

const useStyles = makeStyles(
  theme => ({
    // What stands beside it goes below only where the title has no room any more.
    root: { flex: '1 1 420px', minWidth: 0 },
    title: {
      fontSize: '1.75rem',
      lineHeight: 1.25,
      fontWeight: 700,
      margin: 0,
      overflowWrap: 'anywhere',
      '&:focus': { outline: 'none' },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 4,
      },
      [theme.breakpoints.down('xs')]: { fontSize: '1.5rem' },
    },
    subtitle: {
      marginTop: theme.spacing(0.5),
      maxWidth: '75ch',
      color: muted(theme),
    },
  }),
  { name: 'LearningPathsPlainHeading' },
);

/** The heading of a page. */
export interface HeadingProps {
  /** What gets the focus when the page is opened. */
  heading: RefObject<HTMLElement>;
  title: string;
  subtitle?: ReactNode;
}

/** Title and one line below it, as part of the page. */
export function PlainHeading(props: HeadingProps) {
  const { heading, title, subtitle } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Typography
        ref={heading}
        variant="h1"
        dir="auto"
        tabIndex={-1}
        className={classes.title}
      >
        {title}
      </Typography>
      {subtitle && (
        <Typography dir="auto" className={classes.subtitle}>
          {subtitle}
        </Typography>
      )}
    </div>
  );
}
