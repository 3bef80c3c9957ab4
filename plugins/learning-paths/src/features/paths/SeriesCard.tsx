import { Link, LinkButton } from '@backstage/core-components';
import Card from '@material-ui/core/Card';
import CardActions from '@material-ui/core/CardActions';
import CardContent from '@material-ui/core/CardContent';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { SeriesSummary } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { NextUpButton } from '../../shared/progress/NextUpButton';
import { ProgressBar } from '../../shared/progress/ProgressBar';
import { ProgressText } from '../../shared/progress/ProgressText';
import { muted } from '../../shared/ui/colours';
import { Facts } from '../../shared/ui/Facts';
import { Tags } from '../../shared/ui/Tags';
import { usePageUrls } from '../../shared/urls/usePageUrls';

const useStyles = makeStyles(
  theme => ({
    root: { height: '100%', display: 'flex', flexDirection: 'column' },
    content: { flexGrow: 1 },
    title: {
      fontSize: '1.15rem',
      fontWeight: 700,
      lineHeight: 1.35,
      margin: theme.spacing(1.5, 0, 0.5),
      overflowWrap: 'anywhere',
    },
    description: { color: muted(theme) },
    tags: { marginTop: theme.spacing(1.5) },
    progress: { padding: theme.spacing(0, 2, 1.5) },
    words: { color: muted(theme) },
    actions: {
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(1.5),
      padding: theme.spacing(0, 2, 2),
    },
  }),
  { name: 'LearningPathsSeriesCard' },
);

/** One learning path on the index. */
export function SeriesCard(props: { series: SeriesSummary }) {
  const { series } = props;
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
    <Card className={classes.root}>
      <CardContent className={classes.content}>
        <Facts
          guideCount={series.guideCount}
          minutes={series.minutes}
          level={series.level}
        />
        <Typography component="h2" dir="auto" className={classes.title}>
          <Link to={to} color="inherit">
            {series.title}
          </Link>
        </Typography>
        {series.description && (
          <Typography variant="body2" className={classes.description}>
            {series.description}
          </Typography>
        )}
        {series.tags.length > 0 && (
          <div className={classes.tags}>
            <Tags tags={series.tags} />
          </div>
        )}
      </CardContent>
      {tracked && (
        <div className={classes.progress}>
          <ProgressBar progress={tracked} />
        </div>
      )}
      <CardActions className={classes.actions} disableSpacing>
        {progress && (
          <Typography variant="body2" className={classes.words}>
            {words()}
          </Typography>
        )}
        {series.nextUp || (!tracked && series.first) ? (
          <NextUpButton series={series} />
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
      </CardActions>
    </Card>
  );
}
