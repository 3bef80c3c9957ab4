import { Link } from '@backstage/core-components';
import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  SeriesSummary,
  sourceReadPermission,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { TeamPicker } from '../../shared/team/TeamPicker';
import { useSeriesList } from '../../shared/team/useSeriesList';
import { useTeam } from '../../shared/team/useTeam';
import { ExternalLink } from '../../shared/ui/ExternalLink';
import { FailedNotice } from '../../shared/ui/feedback/FailedNotice';
import { Loading } from '../../shared/ui/feedback/Loading';
import { Notice } from '../../shared/ui/feedback/Notice';
import { PageTitle } from '../../shared/ui/page/PageTitle';
import { ProblemPage } from '../../shared/ui/page/ProblemPage';
import { useDebounced } from '../../shared/ui/useDebounced';
import { VisuallyHidden } from '../../shared/ui/VisuallyHidden';
import { usePageUrls } from '../../shared/urls/usePageUrls';
import {
  filterChoices,
  filterSeries,
  useSeriesFilter,
} from './hooks/useSeriesFilter';
import { IndexFilters } from './IndexFilters';
import { SeriesCard } from './SeriesCard';

const HOW_TO_WRITE =
  'https://github.com/learning-paths/backstage-learning-paths/blob/main/docs/content.md';

const useStyles = makeStyles(
  theme => ({
    cards: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
      gap: theme.spacing(2.5),
      listStyle: 'none',
      margin: 0,
      padding: 0,
    },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(2),
    },
    waiting: { opacity: 0.6 },
    empty: { marginTop: theme.spacing(4) },
  }),
  { name: 'LearningPathsIndexPage' },
);

function SeriesCards(props: {
  list: SeriesSummary[];
  refreshing: boolean;
  onClear: () => void;
}) {
  const { list, refreshing, onClear } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  return (
    <div aria-busy={refreshing} className={refreshing ? classes.waiting : ''}>
      <VisuallyHidden role="status">
        {refreshing ? '' : t('index.found', { count: list.length })}
      </VisuallyHidden>
      {list.length === 0 ? (
        <Notice title={t('index.noMatchTitle')} text={t('index.noMatchText')}>
          <Button variant="outlined" onClick={onClear}>
            {t('index.clearFilters')}
          </Button>
        </Notice>
      ) : (
        <ul className={classes.cards}>
          {list.map(series => (
            <li key={series.slug}>
              <SeriesCard series={series} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Says no more than is known: readers are not told what is hidden from them. */
function NoSeries(props: { maySeeSources: boolean }) {
  const { t } = useTranslation();
  const classes = useStyles();
  return (
    <div className={classes.empty}>
      <Notice title={t('index.emptyTitle')} text={t('index.emptyText')}>
        {props.maySeeSources && (
          <>
            <Typography variant="body2">{t('index.emptyWrite')}</Typography>
            <ExternalLink href={HOW_TO_WRITE}>
              {t('index.emptyDocs')}
            </ExternalLink>
          </>
        )}
      </Notice>
    </div>
  );
}

/** All learning paths, as cards. */
export function IndexPage() {
  const { filter, change, clear } = useSeriesFilter();
  const text = useDebounced(filter.text.trim());
  const state = useSeriesList(text);
  const { t } = useTranslation();
  const urls = usePageUrls();
  const classes = useStyles();
  const choice = useTeam();
  const health = usePermission({ permission: sourceReadPermission });

  // Once somebody searches, the field that he types in stays, whatever comes of it.
  if (state.status === 'loading' && !text) {
    return <Loading />;
  }
  if (
    state.status === 'forbidden' ||
    state.status === 'notFound' ||
    (state.status === 'error' && !text)
  ) {
    return <ProblemPage problem={state} />;
  }
  const found = state.status === 'ready' ? state.value : [];
  const none =
    state.status === 'ready' && !state.refreshing && !text && !found.length;
  return (
    <>
      <PageTitle
        title={t('common.learningPaths')}
        subtitle={t('index.subtitle')}
        actions={
          <div className={classes.actions}>
            <TeamPicker unavailable={found.some(series => !series.progress)} />
            {choice.status === 'chosen' && (
              <Typography variant="body2">
                <Link to={urls.team(choice.team)}>
                  {t('teamPage.progress')}
                </Link>
              </Typography>
            )}
            <Typography variant="body2">
              <Link to={urls.coverage()}>{t('coverage.link')}</Link>
            </Typography>
            <Typography variant="body2">
              <Link to={urls.entities()}>{t('entities.title')}</Link>
            </Typography>
            {health.allowed && (
              <Typography variant="body2">
                <Link to={urls.health()}>{t('index.health')}</Link>
              </Typography>
            )}
          </div>
        }
      />
      {none ? (
        <NoSeries maySeeSources={health.allowed} />
      ) : (
        <IndexFilters
          filter={filter}
          {...filterChoices(found, filter)}
          onChange={change}
        />
      )}
      {state.status === 'loading' && <Loading />}
      {state.status === 'error' && (
        <FailedNotice title={t('index.searchFailed')} problem={state} />
      )}
      {state.status === 'ready' && !none && (
        <SeriesCards
          list={filterSeries(found, filter)}
          refreshing={state.refreshing}
          onClear={clear}
        />
      )}
    </>
  );
}
