import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../messages/useTranslation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5),
      listStyle: 'none',
      margin: 0,
      padding: 0,
    },
    tag: { margin: 0, maxWidth: '100%' },
  }),
  { name: 'LearningPathsTags' },
);

/** What a path or a guide is about, by its author's tags. */
export function Tags(props: { tags: string[] }) {
  const { t } = useTranslation();
  const classes = useStyles();
  return (
    <ul className={classes.root} aria-label={t('facts.tags')}>
      {props.tags.map(tag => (
        <li key={tag}>
          <Chip
            className={classes.tag}
            label={tag}
            size="small"
            variant="outlined"
          />
        </li>
      ))}
    </ul>
  );
}
