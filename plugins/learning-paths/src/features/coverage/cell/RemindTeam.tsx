import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import NotificationsNoneIcon from '@material-ui/icons/NotificationsNone';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { muted } from '../../../shared/ui/colours';
import { useErrorMessage } from '../../../shared/ui/feedback/useErrorMessage';
import { radius } from '../../../shared/ui/look';
import { useFormat } from '../../../shared/ui/useFormat';
import { useReminder } from '../hooks/useReminder';

const useStyles = makeStyles(
  theme => ({
    root: {
      marginTop: theme.spacing(2),
      paddingTop: theme.spacing(2),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    ask: {
      padding: theme.spacing(1.5, 2),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: radius.cell,
      '&:focus': { outline: 'none' },
    },
    buttons: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1.5),
    },
    sent: {
      color: muted(theme),
      fontSize: '0.875rem',
      '&:focus': { outline: 'none' },
    },
    failed: { marginTop: theme.spacing(1), fontSize: '0.875rem' },
  }),
  { name: 'LearningPathsRemindTeam' },
);

/** Has a team told how much is open, after saying who gets what; or says who did so today. */
export function RemindTeam(props: {
  /** Entity ref, and name for people. */
  team: string;
  name: string;
  /** Slug, and title for people. */
  series: string;
  title: string;
}) {
  const { team, name, series, title } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const format = useFormat();
  const errorMessage = useErrorMessage();
  const id = useId();
  const [isAsking, setAsking] = useState(false);
  const { state, send, isSending, failed } = useReminder({ team, series });
  const ask = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const sent = useRef<HTMLParagraphElement>(null);
  const reminder = state.status === 'ready' ? state.value.reminder : undefined;

  useEffect(() => {
    if (isAsking) {
      ask.current?.focus();
    }
  }, [isAsking]);

  if (state.status !== 'ready' || !(reminder || state.value.mayRemind)) {
    return null;
  }
  const confirm = async () => {
    try {
      await send();
      setAsking(false);
      sent.current?.focus();
    } catch {
      // Told below.
    }
  };
  const cancel = () => {
    setAsking(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const content = () => {
    if (reminder) {
      return (
        <Typography
          ref={sent}
          tabIndex={-1}
          role="status"
          className={classes.sent}
        >
          {t('coverage.remind.sent', {
            time: format.dateTime(reminder.remindedAt),
            by: reminder.remindedByName,
          })}
        </Typography>
      );
    }
    if (!isAsking) {
      return (
        <Button
          ref={button}
          variant="outlined"
          startIcon={<NotificationsNoneIcon />}
          onClick={() => setAsking(true)}
        >
          {t('coverage.remind.button')}
        </Button>
      );
    }
    return (
      <div
        ref={ask}
        role="group"
        aria-labelledby={id}
        tabIndex={-1}
        className={classes.ask}
      >
        <Typography id={id} variant="body2">
          {t('coverage.remind.confirm', {
            team: name,
            path: title,
            count: state.value.open,
          })}
        </Typography>
        <div className={classes.buttons}>
          <Button
            variant="contained"
            color="primary"
            disabled={isSending}
            onClick={confirm}
          >
            {t('coverage.remind.send')}
          </Button>
          <Button variant="text" onClick={cancel}>
            {t('coverage.remind.cancel')}
          </Button>
        </div>
      </div>
    );
  };
  return (
    <div className={classes.root}>
      {content()}
      {failed && !reminder && (
        <Typography role="alert" className={classes.failed}>
          {errorMessage(failed)}
        </Typography>
      )}
    </div>
  );
}
