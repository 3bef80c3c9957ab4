import { Link, LinkButton } from '@backstage/core-components';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import DoneAllIcon from '@material-ui/icons/DoneAll';
import {
  GuideRef,
  SeriesRef,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { GuideButton } from '../../../shared/progress/GuideButton';
import { statusColours } from '../../../shared/progress/statusColours';
import { useTeamName } from '../../../shared/team/useTeamName';
import { muted } from '../../../shared/ui/colours';
import { Skeleton } from '../../../shared/ui/feedback/Skeleton';
import { panel } from '../../../shared/ui/look';
import { useFormat } from '../../../shared/ui/useFormat';
import { usePageUrls } from '../../../shared/urls/usePageUrls';
import {
  CompletionRecord,
  useCompletionRecord,
} from '../hooks/useCompletionRecord';
import { Completion } from '../hooks/useMilestones';
import { useCompletionTitle } from './useCompletionTitle';

const useStyles = makeStyles(
  theme => {
    const { reviewed } = statusColours(theme);
    return {
      root: {
        ...panel(theme),
        display: 'flex',
        alignItems: 'flex-start',
        gap: theme.spacing(2),
        padding: theme.spacing(2),
        borderColor: reviewed.strong,
      },
      path: { padding: theme.spacing(3, 2.5) },
      icon: {
        flex: 'none',
        display: 'inline-flex',
        padding: theme.spacing(1),
        borderRadius: '50%',
        color: reviewed.strong,
        backgroundColor: reviewed.fill,
      },
      words: {
        flex: '1 1 0',
        minWidth: 0,
        display: 'grid',
        gap: theme.spacing(0.5),
      },
      title: { fontSize: '1rem', fontWeight: 700, lineHeight: 1.4 },
      large: { fontSize: '1.3rem', lineHeight: 1.3 },
      quiet: { color: muted(theme) },
      actions: {
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: theme.spacing(1, 2),
        minWidth: 0,
        marginTop: theme.spacing(1),
      },
      onward: { maxWidth: '100%', textTransform: 'none' },
      close: { margin: theme.spacing(-0.5, -0.5, 0, 0) },
    };
  },
  { name: 'LearningPathsCompletionPanel' },
);

/** More names than these would be a list. */
const NAMED = 3;

function WhoAndWhen(props: {
  record: CompletionRecord;
  kind: 'section' | 'path';
}) {
  const { record, kind } = props;
  const { people, first, last } = record;
  const { t } = useTranslation();
  const format = useFormat();
  const others = people.length - NAMED;
  const names = format.list(
    others > 0
      ? [...people.slice(0, NAMED), t('complete.others', { count: others })]
      : people,
  );
  const words = { names, day: format.longDate(last) };
  const since = format.longDate(first);
  return (
    <>
      {kind === 'path' && since !== words.day
        ? t('complete.byBetween', { ...words, since })
        : t('complete.by', words)}
    </>
  );
}

/** A part of a path, or all of it, is complete: by whom and when, and where to go from here. */
export function CompletionPanel(props: {
  completed: Completion;
  /** Entity ref. */
  team: string;
  series: SeriesRef & { nextSeries?: SeriesRef };
  /** What asks for a review next, where something does. */
  next?: GuideRef;
  onDismiss?: () => void;
}) {
  const { completed, team, series, next, onDismiss } = props;
  const { kind } = completed;
  const { nextSeries } = series;
  const { t } = useTranslation();
  const urls = usePageUrls();
  const classes = useStyles();
  const title = useCompletionTitle(completed, useTeamName(team));
  const state = useCompletionRecord({
    team,
    series: series.slug,
    section: kind === 'section' ? completed.title : undefined,
  });
  const isPath = kind === 'path';
  return (
    <section
      className={`${classes.root} ${isPath ? classes.path : ''}`}
      aria-label={title}
    >
      <span className={classes.icon}>
        <DoneAllIcon fontSize={isPath ? 'large' : 'default'} aria-hidden />
      </span>
      <div className={classes.words}>
        <Typography
          component="h3"
          className={`${classes.title} ${isPath ? classes.large : ''}`}
        >
          {title}
        </Typography>
        {state.status === 'loading' && <Skeleton width="60%" />}
        {state.status === 'known' && state.record && (
          <Typography variant="body2" className={classes.quiet}>
            <WhoAndWhen record={state.record} kind={kind} />
          </Typography>
        )}
        <div className={classes.actions}>
          {next && <GuideButton act="next" guide={next} series={series.slug} />}
          {isPath && nextSeries && (
            <LinkButton
              to={urls.series(nextSeries.slug)}
              variant="contained"
              color="primary"
              className={classes.onward}
            >
              {t('complete.nextSeries', { title: nextSeries.title })}
            </LinkButton>
          )}
          {isPath && (
            <Typography variant="body2">
              <Link to={urls.team(team)} underline="always">
                {t('complete.evidence')}
              </Link>
            </Typography>
          )}
        </div>
      </div>
      {onDismiss && (
        <IconButton
          size="small"
          className={classes.close}
          onClick={onDismiss}
          aria-label={t('complete.dismiss')}
        >
          <CloseIcon fontSize="small" />
        </IconButton>
      )}
    </section>
  );
}
