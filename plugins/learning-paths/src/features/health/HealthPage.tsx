import { usePermission } from '@backstage/plugin-permission-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { sourceRefreshPermission } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { Loading } from '../../shared/ui/feedback/Loading';
import { ShowMore } from '../../shared/ui/feedback/ShowMore';
import { PageTitle } from '../../shared/ui/page/PageTitle';
import { ProblemPage } from '../../shared/ui/page/ProblemPage';
import { usePageUrls } from '../../shared/urls/usePageUrls';
import { DiagnosticList } from './DiagnosticList';
import { useContentHealth } from './hooks/useContentHealth';
import { Refresh, useRefreshSource } from './hooks/useRefreshSource';
import { SourceList } from './SourceList';

const useStyles = makeStyles(
  theme => ({
    section: {
      fontSize: '1.25rem',
      fontWeight: 700,
      margin: theme.spacing(3, 0, 1),
    },
  }),
  { name: 'LearningPathsHealthPage' },
);

function RefreshOutcome(props: { refresh: Refresh }) {
  const { refresh } = props;
  const { t } = useTranslation();
  const words = () => {
    switch (refresh.status) {
      case 'done':
        return t('health.refreshed', { source: refresh.source });
      case 'failed':
        return t('health.refreshFailed', {
          source: refresh.source,
          message: refresh.message,
        });
      default:
        return '';
    }
  };
  return (
    <Typography role="status" variant="body2">
      {words()}
    </Typography>
  );
}

/** Where learning paths come from, and what is wrong with their files. */
export function HealthPage() {
  const health = useContentHealth();
  const { refresh, refreshSource } = useRefreshSource();
  const { t } = useTranslation();
  const urls = usePageUrls();
  const classes = useStyles();
  const mayRefresh = usePermission({ permission: sourceRefreshPermission });
  const root = { label: t('common.learningPaths'), to: urls.index() };

  if (health.status === 'loading') {
    return <Loading />;
  }
  if (health.status !== 'ready') {
    return (
      <ProblemPage
        problem={health}
        crumbs={[root]}
        forbiddenText={t('problem.forbiddenHealthText')}
      />
    );
  }
  const { sources, diagnostics } = health;
  return (
    <>
      <PageTitle
        title={t('health.title')}
        subtitle={t('health.subtitle')}
        crumbs={[root, { label: t('health.title') }]}
      />
      <Typography component="h2" className={classes.section}>
        {t('health.sources')}
      </Typography>
      {sources.length === 0 ? (
        <Typography>
          {t('health.noSources')} <code>learningPaths.sources</code>
        </Typography>
      ) : (
        <>
          <RefreshOutcome refresh={refresh} />
          <SourceList
            sources={sources}
            refresh={refresh}
            onRefresh={mayRefresh.allowed ? refreshSource : undefined}
          />
        </>
      )}
      <Typography component="h2" className={classes.section}>
        {t('health.diagnostics')}
      </Typography>
      {diagnostics.items.length === 0 ? (
        <Typography>{t('health.noDiagnostics')}</Typography>
      ) : (
        <DiagnosticList diagnostics={diagnostics.items} />
      )}
      <ShowMore pages={diagnostics} />
    </>
  );
}
