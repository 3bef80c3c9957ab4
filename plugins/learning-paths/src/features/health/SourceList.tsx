import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/CheckCircleOutline';
import ErrorOutlineIcon from '@material-ui/icons/ErrorOutline';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { Source } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { accents, muted } from '../../shared/ui/colours';
import { panel } from '../../shared/ui/look';
import { useFormat } from '../../shared/ui/useFormat';
import { Refresh } from './hooks/useRefreshSource';

const ICONS = { ok: CheckIcon, stale: WarningIcon, failing: ErrorOutlineIcon };

const useStyles = makeStyles(
  theme => {
    const colours = accents(theme);
    return {
      list: {
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(340px, 100%), 1fr))',
        gap: theme.spacing(2),
        listStyle: 'none',
        margin: theme.spacing(1, 0, 3),
        padding: 0,
      },
      card: {
        ...panel(theme),
        height: '100%',
        boxSizing: 'border-box',
        padding: theme.spacing(2),
      },
      head: {
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: theme.spacing(1),
        marginBottom: theme.spacing(1),
      },
      name: { fontWeight: 700, overflowWrap: 'anywhere', marginRight: 'auto' },
      state: {
        display: 'inline-flex',
        alignItems: 'center',
        gap: theme.spacing(0.5),
        fontWeight: 700,
      },
      ok: { color: colours.success },
      stale: { color: colours.warning },
      failing: { color: colours.error },
      facts: {
        display: 'grid',
        gridTemplateColumns: 'max-content 1fr',
        gap: theme.spacing(0.25, 2),
        margin: theme.spacing(1, 0),
        fontSize: theme.typography.body2.fontSize,
        '& dt': { color: muted(theme) },
        '& dd': { margin: 0, overflowWrap: 'anywhere' },
      },
      refresh: { alignSelf: 'flex-start', textTransform: 'none' },
      error: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
    };
  },
  { name: 'LearningPathsSourceList' },
);

function useReason(source: Source): string | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  const since = source.failingSince && format.dateTime(source.failingSince);
  switch (source.state) {
    case 'stale':
      return since ? t('health.staleSince', { since }) : t('health.staleShort');
    case 'failing':
      return since
        ? t('health.failingSince', { since })
        : t('health.failingShort');
    default:
      return undefined;
  }
}

function SourceCard(props: {
  source: Source;
  refresh: Refresh;
  onRefresh?: (id: string) => void;
}) {
  const { source, refresh, onRefresh } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const classes = useStyles();
  const reason = useReason(source);
  const Icon = ICONS[source.state];
  const words = {
    ok: t('health.stateOk'),
    stale: t('health.stateStale'),
    failing: t('health.stateFailing'),
  };
  const running = refresh.status === 'running' && refresh.source === source.id;
  return (
    <div className={classes.card}>
      <div className={classes.head}>
        <Typography component="h3" className={classes.name}>
          {source.id}
        </Typography>
        <span className={`${classes.state} ${classes[source.state]}`}>
          <Icon fontSize="small" aria-hidden />
          {words[source.state]}
        </span>
      </div>
      {reason && <Typography variant="body2">{reason}</Typography>}
      {source.lastError && (
        <Typography variant="body2" className={classes.error}>
          {source.lastError}
        </Typography>
      )}
      <dl className={classes.facts}>
        <dt>{t('health.documents')}</dt>
        <dd>{source.documents}</dd>
        <dt>{t('health.lastSuccess')}</dt>
        <dd>
          {source.lastSuccess
            ? format.dateTime(source.lastSuccess)
            : t('health.never')}
        </dd>
        <dt>{t('health.nextRefresh')}</dt>
        <dd>
          {source.nextRefresh
            ? format.dateTime(source.nextRefresh)
            : t('health.unknown')}
        </dd>
      </dl>
      {onRefresh && (
        <Button
          className={classes.refresh}
          size="small"
          variant="outlined"
          disabled={refresh.status === 'running'}
          aria-label={t('health.refreshLabel', { source: source.id })}
          onClick={() => onRefresh(source.id)}
        >
          {running ? t('health.refreshing') : t('health.refresh')}
        </Button>
      )}
    </div>
  );
}

/** Where content comes from, and how reading it went. */
export function SourceList(props: {
  sources: Source[];
  refresh: Refresh;
  /** Left out where the reader may not refresh. */
  onRefresh?: (id: string) => void;
}) {
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {props.sources.map(source => (
        <li key={source.id}>
          <SourceCard
            source={source}
            refresh={props.refresh}
            onRefresh={props.onRefresh}
          />
        </li>
      ))}
    </ul>
  );
}
