import { Link } from '@backstage/core-components';
import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  SeriesSummary,
  sourceReadPermission,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useLinks } from '../../hooks/useLinks';
import { useSeriesFilter } from '../../hooks/useSeriesFilter';
import { useSeriesList } from '../../hooks/useSeriesList';
import { useWords } from '../../hooks/useWords';
import { ExternalLink } from '../ExternalLink';
import { HiddenText } from '../HiddenText';
import { IndexFilters } from '../IndexFilters';
import { Loading } from '../Loading';
import { Notice } from '../Notice';
import { PageTitle } from '../PageTitle';
import { ProblemPage } from '../ProblemPage';
import { SeriesCard } from '../SeriesCard';

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
    empty: { marginTop: theme.spacing(4) },
  }),
  { name: 'LearningPathsIndexPage' },
);

function SeriesList(props: { all: SeriesSummary[] }) {
  const t = useWords();
  const classes = useStyles();
  const { filter, change, clear, matching, levels, tags } = useSeriesFilter(
    props.all,
  );
  return (
    <>
      <IndexFilters
        filter={filter}
        levels={levels}
        tags={tags}
        onChange={change}
      />
      <HiddenText role="status">
        {t('index.found', { count: matching.length })}
      </HiddenText>
      {matching.length === 0 ? (
        <Notice title={t('index.noMatchTitle')} text={t('index.noMatchText')}>
          <Button variant="outlined" onClick={clear}>
            {t('index.clearFilters')}
          </Button>
        </Notice>
      ) : (
        <ul className={classes.cards}>
          {matching.map(series => (
            <li key={series.slug}>
              <SeriesCard series={series} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** All learning paths, as cards. */
export function IndexPage() {
  const state = useSeriesList();
  const t = useWords();
  const links = useLinks();
  const classes = useStyles();
  const health = usePermission({ permission: sourceReadPermission });

  if (state.status === 'loading') {
    return <Loading />;
  }
  if (state.status !== 'ready') {
    return <ProblemPage problem={state} />;
  }
  return (
    <>
      <PageTitle
        title={t('common.learningPaths')}
        subtitle={t('index.subtitle')}
        actions={
          health.allowed && (
            <Typography variant="body2">
              <Link to={links.health()}>{t('index.health')}</Link>
            </Typography>
          )
        }
      />
      {state.value.length === 0 ? (
        <div className={classes.empty}>
          <Notice title={t('index.emptyTitle')} text={t('index.emptyText')}>
            <ExternalLink href={HOW_TO_WRITE}>
              {t('index.emptyDocs')}
            </ExternalLink>
          </Notice>
        </div>
      ) : (
        <SeriesList all={state.value} />
      )}
    </>
  );
}
