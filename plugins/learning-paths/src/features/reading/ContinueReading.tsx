import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import LockOutlinedIcon from '@material-ui/icons/LockOutlined';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { Reading } from '../../shared/reading/readings';
import { useReadingHistory } from '../../shared/reading/useReadingHistory';
import { muted } from '../../shared/ui/colours';
import { panel } from '../../shared/ui/look';
import { ForgetAll } from './ForgetAll';
import { ReadingItem } from './ReadingItem';

/** What is begun and not finished is few things, or it is none. */
const SHOWN = 3;

const useStyles = makeStyles(
  theme => ({
    panel: {
      ...panel(theme),
      margin: theme.spacing(3, 0, 0),
      padding: theme.spacing(1.5, 2),
    },
    plain: { margin: theme.spacing(1, 0) },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0, 1.5),
      marginBottom: theme.spacing(1),
    },
    title: { fontSize: '1rem', fontWeight: 700, margin: 0 },
    private: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      fontSize: '0.8rem',
      color: muted(theme),
      '& svg': { fontSize: '0.9rem' },
    },
    list: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))',
      gap: theme.spacing(1.5, 3),
      listStyle: 'none',
      margin: 0,
      padding: 0,
    },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 2),
      marginTop: theme.spacing(0.5),
      marginLeft: theme.spacing(-0.75),
      fontSize: '0.875rem',
    },
    quiet: { textTransform: 'none', color: muted(theme), fontWeight: 400 },
    undone: { marginLeft: theme.spacing(0.75) },
  }),
  { name: 'LearningPathsContinueReading' },
);

function Forgotten(props: { entry: Reading; onUndo: () => void }) {
  const { entry, onUndo } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone.
  useEffect(() => undo.current?.focus(), [entry]);
  return (
    <span className={classes.undone}>
      <span role="status">
        {t('reading.forgotten', { title: entry.title })}
      </span>{' '}
      <Button
        size="small"
        color="primary"
        className={classes.quiet}
        ref={undo}
        onClick={onUndo}
      >
        {t('reading.undo')}
      </Button>
    </span>
  );
}

/**
 * The guides that the reader began, with the way back to where they stopped. Only they see
 * it; where they opened nothing, nothing is shown.
 */
export function ContinueReading(props: {
  /** Within a card that has an edge of its own. */
  plain?: boolean;
}) {
  const { entries, forget, restore, forgetAll } = useReadingHistory();
  const { t } = useTranslation();
  const classes = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [forgotten, setForgotten] = useState<Reading>();

  if (entries.length === 0 && !forgotten) {
    return null;
  }
  const begun = entries.filter(({ finishedAt }) => !finishedAt);
  const shown = isOpen ? entries : begun.slice(0, SHOWN);
  return (
    <section
      aria-labelledby={id}
      className={props.plain ? classes.plain : classes.panel}
    >
      <div className={classes.head}>
        <Typography component="h2" id={id} className={classes.title}>
          {t('reading.continue')}
        </Typography>
        <span className={classes.private}>
          <LockOutlinedIcon aria-hidden />
          {t('reading.private')}
        </span>
      </div>
      {shown.length > 0 && (
        <ul className={classes.list} aria-labelledby={id}>
          {shown.map(entry => (
            <ReadingItem
              key={entry.id}
              entry={entry}
              onForget={() => {
                setForgotten(entry);
                forget(entry.id);
              }}
            />
          ))}
        </ul>
      )}
      <div className={classes.actions}>
        {forgotten && (
          <Forgotten
            entry={forgotten}
            onUndo={() => {
              restore(forgotten);
              setForgotten(undefined);
            }}
          />
        )}
        {(isOpen || entries.length > shown.length) && (
          <Button
            size="small"
            className={classes.quiet}
            aria-expanded={isOpen}
            onClick={() => setOpen(before => !before)}
          >
            {isOpen
              ? t('reading.showLess')
              : t('reading.showAll', { count: entries.length })}
          </Button>
        )}
        {(isOpen || entries.length === shown.length) && entries.length > 0 && (
          <ForgetAll
            count={entries.length}
            className={classes.quiet}
            onForget={() => {
              setForgotten(undefined);
              setOpen(false);
              forgetAll();
            }}
          />
        )}
      </div>
    </section>
  );
}
