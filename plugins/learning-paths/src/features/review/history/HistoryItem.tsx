import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { HistoryEntry } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { ReviewCaveats } from '../../../shared/progress/ReviewCaveats';
import { StatusIcon } from '../../../shared/progress/StatusIcon';
import { muted } from '../../../shared/ui/colours';
import { useFormat } from '../../../shared/ui/useFormat';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    icon: { paddingTop: 2 },
    facts: { color: muted(theme) },
    comment: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  }),
  { name: 'LearningPathsHistoryItem' },
);

/** One attestation, one that was taken over, or one that was taken back. */
export function HistoryItem(props: { entry: HistoryEntry }) {
  const { kind, outcome, byName, capacity, channel, at, until, comment } =
    props.entry;
  const { t } = useTranslation();
  const format = useFormat();
  const classes = useStyles();
  const status = t(`status.${outcome ?? 'not-reviewed'}`);
  const words = { name: byName, date: format.dateTime(at) };
  return (
    <li className={classes.root}>
      <span className={classes.icon}>
        <StatusIcon status={outcome ?? 'not-reviewed'} />
      </span>
      <div>
        <Typography>
          {kind === 'undo' ? t('history.undone', { status }) : status}
        </Typography>
        <Typography variant="body2" className={classes.facts}>
          <time dateTime={at}>
            {capacity === 'steward'
              ? t('history.byOnBehalf', words)
              : t('history.by', words)}
          </time>
          {channel === 'action' && <> · {t('history.byAction')}</>}
          {until && <> · {t('review.untilDay', { day: format.day(until) })}</>}
        </Typography>
        <ReviewCaveats review={props.entry} />
        {comment && (
          <Typography variant="body2" className={classes.comment}>
            {comment}
          </Typography>
        )}
      </div>
    </li>
  );
}
