import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { TeamReport } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { useTeamReport } from '../../shared/team/useTeamReport';
import { AsOfNote } from '../../shared/ui/AsOfNote';
import { accents } from '../../shared/ui/colours';
import { EntityLink } from '../../shared/ui/EntityLink';
import { PageSkeleton } from '../../shared/ui/feedback/PageSkeleton';
import { PageTitle } from '../../shared/ui/page/PageTitle';
import { ProblemPage } from '../../shared/ui/page/ProblemPage';
import { useAddressParameters } from '../../shared/urls/useAddressParameters';
import { UrlTeamContext, usePageUrls } from '../../shared/urls/usePageUrls';
import { TeamGuides } from './guides/TeamGuides';
import { useTeamAtAddress } from './hooks/useTeamAtAddress';
import { useTeamCrumbs } from './hooks/useTeamCrumbs';
import { TeamActions } from './TeamActions';
import { TeamProgress } from './TeamProgress';
import { TeamSeries } from './TeamSeries';

const useStyles = makeStyles(
  theme => ({
    gone: {
      margin: theme.spacing(2, 0),
      padding: theme.spacing(1, 1.5),
      maxWidth: '80ch',
      borderLeft: `4px solid ${accents(theme).warning}`,
    },
    foot: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1, 3),
      marginTop: theme.spacing(4),
    },
    nothing: { margin: theme.spacing(2, 0) },
  }),
  { name: 'LearningPathsTeamPage' },
);

function TeamView(props: {
  report: TeamReport;
  /** As the address says. */
  asOf: string | undefined;
  settled: boolean;
  onNow: () => void;
}) {
  const { report, asOf, settled, onNow } = props;
  const { team, name, progress, series, guides, isInCatalog, mayTransfer } =
    report;
  const { t } = useTranslation();
  const classes = useStyles();
  const urls = usePageUrls();
  const crumbs = useTeamCrumbs();
  return (
    <>
      <PageTitle
        title={name}
        subtitle={isInCatalog ? undefined : team}
        settled={settled}
        crumbs={[...crumbs, { label: name }]}
        actions={<TeamActions report={report} />}
      />
      {asOf && <AsOfNote asOf={asOf} onNow={onNow} />}
      {!isInCatalog && (
        <Typography className={classes.gone}>{t('teamPage.gone')}</Typography>
      )}
      <UrlTeamContext.Provider value={team}>
        {progress.total > 0 && <TeamProgress progress={progress} />}
        {progress.total === 0 && isInCatalog && (
          <Typography className={classes.nothing}>
            {t('teamPage.nothingExpected', { team: name })}
          </Typography>
        )}
        {series.length > 0 && <TeamSeries series={series} />}
        <TeamGuides guides={guides} />
      </UrlTeamContext.Provider>
      <Typography variant="body2" className={classes.foot}>
        {isInCatalog && (
          <EntityLink entityRef={team}>{t('teamPage.inCatalog')}</EntityLink>
        )}
        {mayTransfer && (
          <Link to={urls.transfer(team)} underline="always">
            {t('transfer.open')}
          </Link>
        )}
      </Typography>
    </>
  );
}

/** One team and all its learning. */
export function TeamPage() {
  const team = useTeamAtAddress();
  const [search, change] = useAddressParameters();
  const asOf = search.get('asOf') || undefined;
  const state = useTeamReport({ team, asOf });
  const { t } = useTranslation();
  const crumbs = useTeamCrumbs();

  if (state.status === 'loading') {
    return <PageSkeleton layout="cards" />;
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
