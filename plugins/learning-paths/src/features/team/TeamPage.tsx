import { stringifyEntityRef } from '@backstage/catalog-model';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { TeamReport } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useParams } from 'react-router-dom';
import { useTranslation } from '../../messages/useTranslation';
import { SeriesProgress } from '../../shared/progress/SeriesProgress';
import { useTeamReport } from '../../shared/team/useTeamReport';
import { AsOfNote } from '../../shared/ui/AsOfNote';
import { accents } from '../../shared/ui/colours';
import { EntityLink } from '../../shared/ui/EntityLink';
import { Loading } from '../../shared/ui/feedback/Loading';
import { PageTitle } from '../../shared/ui/page/PageTitle';
import { ProblemPage } from '../../shared/ui/page/ProblemPage';
import { useAddressParameters } from '../../shared/urls/useAddressParameters';
import { UrlTeamContext, usePageUrls } from '../../shared/urls/usePageUrls';
import { TeamGuides } from './guides/TeamGuides';
import { TeamActions } from './TeamActions';
import { TeamSeries } from './TeamSeries';

const useStyles = makeStyles(
  theme => ({
    gone: {
      margin: theme.spacing(2, 0),
      padding: theme.spacing(1, 1.5),
      maxWidth: '80ch',
      borderLeft: `4px solid ${accents(theme).warning}`,
    },
    nothing: { margin: theme.spacing(2, 0) },
  }),
  { name: 'LearningPathsTeamPage' },
);

function useCrumbs() {
  const { t } = useTranslation();
  const urls = usePageUrls();
  return [
    { label: t('common.learningPaths'), to: urls.index() },
    { label: t('coverage.title'), to: urls.coverage() },
  ];
}

function TeamView(props: {
  report: TeamReport;
  /** As the address says. */
  asOf: string | undefined;
  settled: boolean;
  onNow: () => void;
}) {
  const { report, asOf, settled, onNow } = props;
  const { team, name, progress, series, guides, isInCatalog } = report;
  const { t } = useTranslation();
  const classes = useStyles();
  const crumbs = useCrumbs();
  return (
    <>
      <PageTitle
        title={name}
        subtitle={isInCatalog ? <EntityLink entityRef={team} /> : team}
        settled={settled}
        crumbs={[...crumbs, { label: name }]}
        actions={<TeamActions report={report} />}
      />
      {asOf && <AsOfNote asOf={asOf} onNow={onNow} />}
      {!isInCatalog && (
        <Typography className={classes.gone}>{t('teamPage.gone')}</Typography>
      )}
      <UrlTeamContext.Provider value={team}>
        {progress.total > 0 && (
          <SeriesProgress progress={progress} team={team} />
        )}
        {progress.total === 0 && isInCatalog && (
          <Typography className={classes.nothing}>
            {t('teamPage.nothingExpected', { team: name })}
          </Typography>
        )}
        {series.length > 0 && <TeamSeries series={series} />}
        <TeamGuides guides={guides} />
      </UrlTeamContext.Provider>
    </>
  );
}

/** One team and all its learning. */
export function TeamPage() {
  const { kind = '', namespace = '', name = '' } = useParams();
  const team = stringifyEntityRef({ kind, namespace, name });
  const [search, change] = useAddressParameters();
  const asOf = search.get('asOf') || undefined;
  const state = useTeamReport({ team, asOf });
  const { t } = useTranslation();
  const crumbs = useCrumbs();

  if (state.status === 'loading') {
    return <Loading />;
  }
  if (state.status === 'ready') {
    return (
      <TeamView
        report={state.value}
        asOf={asOf}
        settled={!state.refreshing}
        onNow={() => change({ asOf: undefined })}
      />
    );
  }
  return (
    <ProblemPage
      problem={state}
      crumbs={crumbs}
      forbiddenText={t('teamPage.forbiddenText')}
      notFound={{
        title: t('teamPage.notFoundTitle'),
        text: t('teamPage.notFoundText', { team }),
      }}
    />
  );
}
