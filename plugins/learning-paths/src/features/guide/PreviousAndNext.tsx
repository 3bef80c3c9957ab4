import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import {
  GuideInSeries,
  GuideRef,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { muted } from '../../shared/ui/colours';
import { usePageUrls } from '../../shared/urls/usePageUrls';

const useStyles = makeStyles(
  theme => ({
    root: {
      '@media print': { display: 'none' },
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      alignItems: 'center',
      gap: theme.spacing(2),
      marginTop: theme.spacing(5),
      paddingTop: theme.spacing(2),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    next: { marginLeft: 'auto', textAlign: 'right', minWidth: 0 },
    word: {
      display: 'block',
      fontSize: theme.typography.body2.fontSize,
      color: muted(theme),
    },
    link: { overflowWrap: 'anywhere' },
  }),
  { name: 'LearningPathsPreviousAndNext' },
);

/** The guides before and after this one in its path, by title. */
export function PreviousAndNext(props: { series: GuideInSeries }) {
  const { slug, previous, next } = props.series;
  const { t } = useTranslation();
  const urls = usePageUrls();
  const classes = useStyles();
  if (!previous && !next) {
    return null;
  }
  const link = (guide: GuideRef, rel: 'prev' | 'next', text: string) => (
    <Link
      to={urls.guide(guide.path, { series: slug })}
      rel={rel}
      className={classes.link}
    >
      {text}
    </Link>
  );
  return (
    <nav aria-label={t('guide.neighbours')} className={classes.root}>
      {previous && (
        <div>
          <span className={classes.word}>{t('guide.previous')}</span>
          {link(previous, 'prev', `← ${previous.title}`)}
        </div>
      )}
      {next && (
        <div className={classes.next}>
          <span className={classes.word}>{t('guide.next')}</span>
          {link(next, 'next', `${next.title} →`)}
        </div>
      )}
    </nav>
  );
}
