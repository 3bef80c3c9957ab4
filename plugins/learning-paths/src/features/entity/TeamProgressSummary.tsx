import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  NextUp,
  TeamReport,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { NextUpButton } from '../../shared/progress/NextUpButton';
import { ProgressBar } from '../../shared/progress/ProgressBar';
import { ProgressText } from '../../shared/progress/ProgressText';
import { useTeamReport } from '../../shared/team/useTeamReport';
import { Loading } from '../../shared/ui/feedback/Loading';
import { UrlTeamContext, usePageUrls } from '../../shared/urls/usePageUrls';
import { EntityErrorMessage } from './EntityErrorMessage';
import { mostUrgentFirst } from './entityGuides';
import { GuideRow } from './GuideRow';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: theme.spacing(1.5, 0), padding: 0 },
    series: { marginBottom: theme.spacing(0.5) },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1.5),
    },
  }),
  { name: 'LearningPathsTeamProgressSummary' },
);

const URGENCY: NextUp['kind'][] = ['review-changes', 'continue', 'start'];

/** Of all series the one to go on with: what changed first, then what was begun. */
function nextSeries({ series }: TeamReport) {
  return URGENCY.flatMap(kind =>
    series.filter(({ nextUp }) => nextUp?.kind === kind),
  )[0];
}

function Report(props: { report: TeamReport; withGuides: boolean }) {
  const { report, withGuides } = props;
  const { team, name, progress, series } = report;
  const { t } = useTranslation();
  const urls = usePageUrls();
  const classes = useStyles();
  const next = nextSeries(report);
  const expected = report.guides.filter(guide => guide.expected);
  return (
    <>
      {progress.total === 0 ? (
        <Typography variant="body2">
          {t('teamLearning.nothingExpected', { team: name })}
        </Typography>
      ) : (
        <>
          <Typography variant="body2" gutterBottom>
            <ProgressText progress={progress} />
          </Typography>
          <ProgressBar progress={progress} />
          <ul className={classes.list} aria-label={t('teamLearning.series')}>
            {series.map(item => (
              <li key={item.slug} className={classes.series}>
                <Typography variant="body2" component="div">
                  <Link to={urls.series(item.slug)}>{item.title}</Link>
                </Typography>
                <Typography variant="caption" component="div">
                  <ProgressText progress={item.progress} />
                </Typography>
              </li>
            ))}
          </ul>
        </>
      )}
      {withGuides && expected.length > 0 && (
        <ul className={classes.list} aria-label={t('entityGuides.list')}>
          {mostUrgentFirst(expected).map(guide => (
            <GuideRow key={guide.path} guide={guide} />
          ))}
        </ul>
      )}
      <div className={classes.actions}>
        <Typography variant="body2">
          <Link to={urls.team(team)}>{t('teamLearning.open')}</Link>
        </Typography>
        {next && <NextUpButton series={next} />}
      </div>
    </>
  );
}

/** How far a team is with all that is expected of it, on its page in the catalog. */
export function TeamProgressSummary(props: {
  /** Entity ref. */
  team: string;
  /** Not only the series, but each guide too. */
  withGuides?: boolean;
}) {
  const { team, withGuides = false } = props;
  const state = useTeamReport({ team });
  const { t } = useTranslation();
  if (state.status === 'loading') {
    return <Loading />;
  }
  if (state.status !== 'ready') {
    return (
      <EntityErrorMessage
        problem={state}
        words={{
          failed: t('teamLearning.failed'),
          forbidden: t('teamLearning.forbidden'),
          notFound: t('teamLearning.notFound'),
        }}
      />
    );
  }
  return (
    <UrlTeamContext.Provider value={team}>
      <Report report={state.value} withGuides={withGuides} />
    </UrlTeamContext.Provider>
  );
}
