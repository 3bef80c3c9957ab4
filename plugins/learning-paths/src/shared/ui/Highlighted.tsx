import { alpha, makeStyles } from '@material-ui/core/styles';
import { accents } from './colours';

const useStyles = makeStyles(
  theme => ({
    mark: {
      // Of a link its colour would be too faint on the mark.
      color: theme.palette.text.primary,
      borderRadius: 2,
      backgroundColor: alpha(
        accents(theme).warning,
        theme.palette.type === 'dark' ? 0.3 : 0.22,
      ),
    },
  }),
  { name: 'LearningPathsHighlighted' },
);

/** A text in parts, every other one of which is one of the words. */
function split(text: string, searched: string): string[] {
  const words = searched
    .split(/\s+/)
    .filter(Boolean)
    // The longest first: "network" in "networking" is not to hide the longer word.
    .sort((a, b) => b.length - a.length)
    .map(word => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));
  return words.length > 0
    ? text.split(new RegExp(`(${words.join('|')})`, 'i'))
    : [text];
}

/** A text in which the words that somebody searched for stand out. */
export function Highlighted(props: { text: string; searched: string }) {
  const { text, searched } = props;
  const classes = useStyles();
  return (
    <>
      {split(text, searched).map((part, index) =>
        index % 2 === 1 ? (
          <mark key={index} className={classes.mark}>
            {part}
          </mark>
        ) : (
          part
        ),
      )}
    </>
  );
}
