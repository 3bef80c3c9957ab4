import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import {
  GuideMatch,
  SeriesSummary,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { muted } from '../../shared/ui/colours';
import { Highlighted } from '../../shared/ui/Highlighted';
import { usePageUrls } from '../../shared/urls/usePageUrls';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: theme.spacing(1.5, 0, 0),
      padding: 0,
      borderTop: `1px solid ${theme.palette.divider}`,
      fontSize: theme.typography.body2.fontSize,
      '& li': {
        padding: theme.spacing(0.75, 0),
        borderBottom: `1px solid ${theme.palette.divider}`,
        overflowWrap: 'anywhere',
      },
    },
    where: {
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 2,
      overflow: 'hidden',
      fontSize: '0.8rem',
      color: muted(theme),
    },
    more: { color: muted(theme) },
  }),
  { name: 'LearningPathsMatchingGuides' },
);

/** The guides of a path that hold the words that were searched for. */
export function MatchingGuides(props: {
  series: SeriesSummary;
  searched: string;
}) {
  const { series, searched } = props;
  const { slug, title, matching } = series;
  const { t } = useTranslation();
  const urls = usePageUrls();
  const classes = useStyles();
  if (!matching || matching.total === 0) {
    return null;
  }
  const { guides, total } = matching;
  const more = total - guides.length;
  const item = (guide: GuideMatch) => {
    const where = guide.heading?.text ?? guide.description;
    return (
      <li key={guide.path}>
        <Link
          to={urls.guide(guide.path, { series: slug, hash: guide.heading?.id })}
        >
          <Highlighted text={guide.title} searched={searched} />
        </Link>
        {where && (
          <span className={classes.where}>
            <Highlighted text={where} searched={searched} />
          </span>
        )}
      </li>
    );
  };
  return (
    <ul className={classes.list} aria-label={t('index.matching', { title })}>
      {guides.map(item)}
      {more > 0 && (
        <li>
          <Link to={urls.series(slug)} className={classes.more}>
            {t('index.moreMatching', { count: more })}
          </Link>
        </li>
      )}
    </ul>
  );
}
