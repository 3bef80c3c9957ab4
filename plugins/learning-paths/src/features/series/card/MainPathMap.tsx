import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { SeriesSummary } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { ProgressText } from '../../../shared/progress/ProgressText';
import { Problem } from '../../../shared/query/queryState';
import { useSeriesList } from '../../../shared/team/useSeriesList';
import { useTeam } from '../../../shared/team/useTeam';
import { useTeamName } from '../../../shared/team/useTeamName';
import { muted } from '../../../shared/ui/colours';
import { FailedNotice } from '../../../shared/ui/feedback/FailedNotice';
import { Skeleton } from '../../../shared/ui/feedback/Skeleton';
import { VisuallyHidden } from '../../../shared/ui/VisuallyHidden';
import { usePageUrls } from '../../../shared/urls/usePageUrls';
import { useSeries } from '../hooks/useSeries';
import { PlatformMap } from '../map/PlatformMap';
import { mainPath } from './mainPath';

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: theme.spacing(0.5, 2),
    },
    title: { fontWeight: 700, minWidth: 0, overflowWrap: 'anywhere' },
    progress: {
      fontSize: theme.typography.body2.fontSize,
      color: muted(theme),
      '& strong': { color: theme.palette.text.primary },
    },
  }),
  { name: 'LearningPathsMainPathMap' },
);

/** The map that is on its way. */
export function MapOnItsWay() {
  const { t } = useTranslation();
  return (
    <>
      <VisuallyHidden role="status">{t('common.loading')}</VisuallyHidden>
      <Skeleton height={320} />
    </>
  );
}

function Failed(props: { problem: Problem }) {
  const { problem } = props;
  const { t } = useTranslation();
  return problem.status === 'error' ? (
    <FailedNotice title={t('map.failed')} problem={problem} />
  ) : (
    <Typography variant="body2" role="alert">
      {t('map.forbidden')}
    </Typography>
  );
}

function AboutTeam(props: {
  team: string;
  words: 'map.nothingExpected' | 'team.unavailable';
}) {
  const { t } = useTranslation();
  return (
    <Typography variant="body2">
      {t(props.words, { team: useTeamName(props.team) })}
    </Typography>
  );
}

function PathMap(props: { summary: SeriesSummary }) {
  const { summary } = props;
  const state = useSeries(summary.slug);
  const { t } = useTranslation();
  const urls = usePageUrls();
  const classes = useStyles();
  const { progress } = summary;
  const body = () => {
    switch (state.status) {
      case 'loading':
        return <MapOnItsWay />;
      case 'ready':
        return (
          <PlatformMap
            series={state.value}
            label={t('map.labelOf', { title: summary.title })}
          />
        );
      default:
        return <Failed problem={state} />;
    }
  };
  return (
    <>
      <div className={classes.head}>
        <Typography component="div" className={classes.title}>
          <Link to={urls.series(summary.slug)}>{summary.title}</Link>
        </Typography>
        {progress && progress.total > 0 && (
          <Typography component="span" className={classes.progress}>
            <ProgressText progress={progress} />
          </Typography>
        )}
      </div>
      {body()}
    </>
  );
}

/** The map of the one path that matters most to a team. */
export function MainPathMap(props: {
  /** Slugs of paths that were opened, the last one first. */
  opened?: readonly string[];
  /** It is about the team: says so where nothing is expected of it, or its state is hidden. */
  ofTeam?: boolean;
}) {
  const { opened, ofTeam } = props;
  const state = useSeriesList('');
  const choice = useTeam();
  const { t } = useTranslation();
  if (state.status === 'loading') {
    return <MapOnItsWay />;
  }
  if (state.status !== 'ready') {
    return <Failed problem={state} />;
  }
  const main = mainPath(state.value, opened);
  if (!main) {
    return <Typography variant="body2">{t('map.none')}</Typography>;
  }
  const team = ofTeam && choice.status === 'chosen' ? choice.team : undefined;
  if (team && main.progress?.total === 0) {
    return <AboutTeam team={team} words="map.nothingExpected" />;
  }
  return (
    <>
      <PathMap summary={main} />
      {team && !main.progress && (
        <AboutTeam team={team} words="team.unavailable" />
      )}
    </>
  );
}
