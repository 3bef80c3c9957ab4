import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { SeriesSummary } from '@learning-paths/backstage-plugin-learning-paths-common';
import { ReactNode } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { NextUpButton } from '../../shared/progress/NextUpButton';
import { ProgressBar } from '../../shared/progress/ProgressBar';
import { ProgressText } from '../../shared/progress/ProgressText';
import { useReadingHistory } from '../../shared/reading/useReadingHistory';
import { TeamPicker } from '../../shared/team/TeamPicker';
import { TeamProvider } from '../../shared/team/TeamProvider';
import { useSeriesList } from '../../shared/team/useSeriesList';
import { useTeam } from '../../shared/team/useTeam';
import { FailedNotice } from '../../shared/ui/feedback/FailedNotice';
import { Loading } from '../../shared/ui/feedback/Loading';
import { usePageUrls } from '../../shared/urls/usePageUrls';
import { ContinueReading } from '../reading';

/** A home page has little room; the index has them all. */
const SHOWN = 4;

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: theme.spacing(1, 0), padding: 0 },
    item: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 2),
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    words: { flex: '1 1 180px', minWidth: 0, overflowWrap: 'anywhere' },
    bar: { marginTop: theme.spacing(0.5), maxWidth: 320 },
  }),
  { name: 'LearningPathsContinueLearning' },
);

function OpenSeries(props: { series: SeriesSummary; isFirst: boolean }) {
  const { series, isFirst } = props;
  const urls = usePageUrls();
  const classes = useStyles();
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <Typography variant="body2" component="div">
          <Link to={urls.series(series.slug)}>{series.title}</Link>
        </Typography>
        {series.progress && (
          <>
            <Typography variant="caption" component="div">
              <ProgressText progress={series.progress} />
            </Typography>
            <div className={classes.bar}>
              <ProgressBar progress={series.progress} />
            </div>
          </>
        )}
      </div>
      <NextUpButton
        series={series}
        variant={isFirst ? 'contained' : 'outlined'}
      />
    </li>
  );
}

/** What the team's paths ask for next: changed ones first, then those under way. */
function byUrgency(list: SeriesSummary[]): SeriesSummary[] {
  const rank = { 'review-changes': 0, continue: 1, start: 2 };
  return list
    .flatMap(series => (series.nextUp ? { series, next: series.nextUp } : []))
    .sort((a, b) => rank[a.next.kind] - rank[b.next.kind])
    .map(({ series }) => series);
}

function OpenList(props: { list: SeriesSummary[] }) {
  const { list } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const open = byUrgency(list);
  if (open.length === 0) {
    const isExpected = list.some(
      ({ progress }) => progress && progress.total > 0,
    );
    return (
      <Typography variant="body2" gutterBottom>
        {isExpected
          ? t('continueLearning.nothing')
          : t('continueLearning.none')}
      </Typography>
    );
  }
  return (
    <ul className={classes.list} aria-label={t('common.learningPaths')}>
      {open.slice(0, SHOWN).map((series, index) => (
        <OpenSeries key={series.slug} series={series} isFirst={index === 0} />
      ))}
    </ul>
  );
}

/**
 * The learning paths of the reader's team, and what comes next in each; and what the reader
 * began, whether in a team or in none.
 */
export function Content() {
  const state = useSeriesList('');
  const choice = useTeam();
  const { isKnown } = useReadingHistory();
  const { t } = useTranslation();
  const urls = usePageUrls();

  const list = (): ReactNode => {
    switch (state.status) {
      case 'loading':
        return <Loading />;
      case 'ready': {
        const isHidden = state.value.some(series => !series.progress);
        return (
          <>
            <TeamPicker unavailable={isHidden} />
            {choice.status === 'chosen' && !isHidden && (
              <OpenList list={state.value} />
            )}
          </>
        );
      }
      case 'error':
        return (
          <FailedNotice title={t('continueLearning.failed')} problem={state} />
        );
      default:
        return (
          <Typography variant="body2">
            {t('continueLearning.forbidden')}
          </Typography>
        );
    }
  };
  return (
    <>
      {isKnown ? (
        <>
          {list()}
          <ContinueReading plain />
        </>
      ) : (
        <Loading />
      )}
      <Typography variant="body2">
        <Link to={urls.index()}>{t('continueLearning.index')}</Link>
      </Typography>
    </>
  );
}

/** The choice of a team, which the pages of Learning Paths remember. */
export function ContextProvider(props: { children?: ReactNode }) {
  return <TeamProvider>{props.children}</TeamProvider>;
}
