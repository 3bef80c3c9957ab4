import { makeStyles } from '@material-ui/core/styles';
import { radius } from '../look';

const useStyles = makeStyles(
  theme => ({
    root: {
      maxWidth: '100%',
      borderRadius: radius.cell,
      backgroundColor: theme.palette.action.hover,
      '@media (prefers-reduced-motion: no-preference)': {
        animation: '$breathe 1.6s ease-in-out infinite',
      },
    },
    '@keyframes breathe': {
      '0%, 100%': { opacity: 1 },
      '50%': { opacity: 0.45 },
    },
  }),
  { name: 'LearningPathsSkeleton' },
);

/** A quiet shape in the place of something that is on its way; of a line of text by itself. */
export function Skeleton(props: {
  /** In pixels, or any length of CSS. */
  width?: number | string;
  height?: number | string;
}) {
  const { width = '100%', height = '0.9rem' } = props;
  const classes = useStyles();
  return <div className={classes.root} style={{ width, height }} aria-hidden />;
}
