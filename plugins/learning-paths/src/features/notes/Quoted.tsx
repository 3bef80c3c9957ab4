import { makeStyles } from '@material-ui/core/styles';
import { accents, muted } from '../../shared/ui/colours';

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: theme.spacing(0, 0, 1),
      paddingLeft: theme.spacing(1.5),
      borderLeft: `3px solid ${accents(theme).warning}`,
      color: muted(theme),
      fontSize: '0.875rem',
      overflowWrap: 'anywhere',
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 3,
      overflow: 'hidden',
    },
  }),
  { name: 'LearningPathsQuoted' },
);

/** The words of a guide that a note is about. */
export function Quoted(props: { words: string }) {
  return <blockquote className={useStyles().root}>{props.words}</blockquote>;
}
