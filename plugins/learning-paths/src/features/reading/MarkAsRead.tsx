import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';
import LockOutlinedIcon from '@material-ui/icons/LockOutlined';
import { useTranslation } from '../../messages/useTranslation';
import {
  ReadGuide,
  useGuideReading,
} from '../../shared/reading/useGuideReading';
import { muted } from '../../shared/ui/colours';
import { useFormat } from '../../shared/ui/useFormat';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
      minHeight: 40,
      margin: theme.spacing(3, 0, 1),
      fontSize: '0.875rem',
      color: muted(theme),
      '@media print': { display: 'none' },
    },
    words: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
    },
    button: { textTransform: 'none' },
    private: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      fontSize: '0.8rem',
      '& svg': { fontSize: '0.9rem' },
    },
  }),
  { name: 'LearningPathsMarkAsRead' },
);

/** Whether the reader has read a guide: their own mark, and no review of their team. */
export function MarkAsRead(props: { guide: ReadGuide }) {
  const { isKnown, entry, setFinished } = useGuideReading(props.guide);
  const { t } = useTranslation();
  const format = useFormat();
  const classes = useStyles();
  const readOn = entry?.finishedAt;
  return (
    <div className={classes.root}>
      {readOn && (
        <span className={classes.words} role="status">
          <CheckIcon fontSize="small" aria-hidden />
          {t('reading.readOn', {
            date: format.date(new Date(readOn).toISOString()),
          })}
        </span>
      )}
      <Button
        size="small"
        variant={readOn ? 'text' : 'outlined'}
        className={classes.button}
        disabled={!isKnown}
        onClick={() => setFinished(!readOn)}
      >
        {readOn ? t('reading.markUnread') : t('reading.markRead')}
      </Button>
      <span className={classes.private}>
        <LockOutlinedIcon aria-hidden />
        {t('reading.private')}
      </span>
    </div>
  );
}
