import { Link, LinkButton } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { SeriesSummary } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { NextUpButton } from '../../shared/progress/NextUpButton';
import { ProgressBar } from '../../shared/progress/ProgressBar';
import { ProgressText } from '../../shared/progress/ProgressText';
import { muted } from '../../shared/ui/colours';
import { Facts } from '../../shared/ui/Facts';
import { Highlighted } from '../../shared/ui/Highlighted';
import { panel } from '../../shared/ui/look';
import { Tags } from '../../shared/ui/Tags';
import { usePageUrls } from '../../shared/urls/usePageUrls';
import { MatchingGuides } from './MatchingGuides';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...panel(theme),
      height: '100%',
      display: 'flex',
      flexDirection: 'column',
      padding: theme.spacing(2.5),
    },
    content: { flexGrow: 1 },
    title: {
      fontSize: '1.15rem',
      fontWeight: 700,
      lineHeight: 1.35,
      margin: theme.spacing(1, 0, 0.5),
      overflowWrap: 'anywhere',
    },
    description: { color: muted(theme), fontSize: '0.875rem' },
    tags: { marginTop: theme.spacing(1.5) },
    bar: { marginTop: theme.spacing(2) },
    // The button names a guide, and needs the whole line.
    foot: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(1.5),
      marginTop: theme.spacing(1.5),
    },
    words: { color: muted(theme), fontSize: '0.875rem' },
  }),
  { name: 'LearningPathsSeriesCard' },
);

/** One learning path on the index, with those of its guides that were searched for. */
export function SeriesCard(props: { series: SeriesSummary; searched: string }) {
  const { series, searched } = props;
  const { t } = useTranslation();
  const urls = usePageUrls();
  const classes = useStyles();
  const to = urls.series(series.slug);
  const { progress } = series;
  const tracked = progress && progress.total > 0 ? progress : undefined;
  const words = () => {
    if (!tracked) {
      return t('progress.nothingExpectedShort');
    }
    const { done, total, changed } = tracked;
    return done === total && changed === 0 ? (
      t('progress.allDone')
    ) : (
      <ProgressText progress={tracked} />
    );
  };

  return (
    <div className={classes.root}>
      <div className={classes.content}>
        <Facts
          guideCount={series.guideCount}
          minutes={series.minutes}
          level={series.level}
        />
        <Typography component="h2" dir="auto" className={classes.title}>
          <Link to={to} color="inherit">
            <Highlighted text={series.title} searched={searched} />
          </Link>
        </Typography>
        {series.description && (
          <Typography className={classes.description}>
            <Highlighted text={series.description} searched={searched} />
          </Typography>
        )}
        {series.tags.length > 0 && (
          <div className={classes.tags}>
            <Tags tags={series.tags} />
          </div>
        )}
        <MatchingGuides series={series} searched={searched} />
      </div>
      {tracked && (
        <div className={classes.bar}>
          <ProgressBar progress={tracked} />
        </div>
      )}
      <div className={classes.foot}>
        {progress && <span className={classes.words}>{words()}</span>}
        {series.nextUp || (!tracked && series.first) ? (
          <NextUpButton series={series} variant="outlined" />
        ) : (
          <LinkButton
            to={to}
            variant="outlined"
            color="primary"
            aria-label={t('index.openLabel', { title: series.title })}
          >
            {t('index.open')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
