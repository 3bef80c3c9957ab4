import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Series } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { NextUpButton } from '../../shared/progress/NextUpButton';
import { ProgressText } from '../../shared/progress/ProgressText';
import { TeamPicker } from '../../shared/team/TeamPicker';
import { useTeam } from '../../shared/team/useTeam';
import { useTeamName } from '../../shared/team/useTeamName';
import { ExternalLink } from '../../shared/ui/ExternalLink';
import { Facts } from '../../shared/ui/Facts';
import { PageTitle } from '../../shared/ui/page/PageTitle';
import { usePageUrls } from '../../shared/urls/usePageUrls';
import { SeriesLinks } from './SeriesLinks';

const useStyles = makeStyles(
  theme => ({
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      minWidth: 0,
      maxWidth: '100%',
    },
    facts: { margin: theme.spacing(1, 0, 0) },
    progress: { '& strong': { color: theme.palette.text.primary } },
    note: { marginTop: theme.spacing(1) },
  }),
  { name: 'LearningPathsSeriesHeader' },
);

function NothingExpected(props: { team: string }) {
  const { t } = useTranslation();
  const classes = useStyles();
  return (
    <Typography className={classes.note}>
      {t('progress.nothingExpected', { team: useTeamName(props.team) })}
    </Typography>
  );
}

/** What the path is about and how far the team is, in three lines, and what comes next. */
export function SeriesHeader(props: { series: Series; settled: boolean }) {
  const { series, settled } = props;
  const { progress, editUrl, prerequisites } = series;
  const { t } = useTranslation();
  const urls = usePageUrls();
  const classes = useStyles();
  const choice = useTeam();
  return (
    <>
      <PageTitle
        title={series.title}
        subtitle={series.description}
        settled={settled}
        crumbs={[
          { label: t('common.learningPaths'), to: urls.index() },
          { label: series.title },
        ]}
        actions={
          <div className={classes.actions}>
            <TeamPicker unavailable={!progress} />
            <NextUpButton series={series} />
          </div>
        }
      />
      <div className={classes.facts}>
        <Facts
          guideCount={series.guideCount}
          minutes={series.minutes}
          level={series.level}
          owner={series.owner}
          tags={series.tags}
        >
          {progress && progress.total > 0 && (
            <li className={classes.progress}>
              <ProgressText progress={progress} long />
            </li>
          )}
          {editUrl && (
            <li>
              <ExternalLink href={editUrl}>{t('common.editPage')}</ExternalLink>
            </li>
          )}
        </Facts>
      </div>
      {progress?.total === 0 && choice.status === 'chosen' && (
        <NothingExpected team={choice.team} />
      )}
      {prerequisites.length > 0 && (
        <div className={classes.note}>
          <SeriesLinks label={t('series.before')} series={prerequisites} />
        </div>
      )}
    </>
  );
}
