import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { FocusEvent, ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { useOverflow } from './useOverflow';

const useStyles = makeStyles(
  theme => ({
    clamped: {
      // Six lines of an article's text.
      maxHeight: 'calc(6 * 1.65rem)',
      overflow: 'hidden',
      '@media print': { maxHeight: 'none' },
    },
    // The text fades out where it goes on, in any theme and on any background.
    fading: {
      maskImage: 'linear-gradient(#000 60%, transparent)',
      '@media print': { maskImage: 'none' },
    },
    button: { padding: theme.spacing(0.5, 1), marginLeft: theme.spacing(-1) },
  }),
  { name: 'LearningPathsReadMore' },
);

/** The first lines of a longer text; the rest on demand. */
export function ReadMore(props: { children: ReactNode }) {
  const { t } = useTranslation();
  const classes = useStyles();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const tooLong = useOverflow(box, !open);

  // Whoever comes to a hidden link by keyboard, or to a heading by its address, sees it.
  const openForFocus = (event: FocusEvent) => {
    const end = box.current?.getBoundingClientRect().bottom ?? Infinity;
    if (event.target.getBoundingClientRect().bottom > end) {
      setOpen(true);
    }
  };
  const state = tooLong
    ? `${classes.clamped} ${classes.fading}`
    : classes.clamped;

  return (
    <>
      <div
        id={id}
        ref={box}
        className={open ? undefined : state}
        onFocus={openForFocus}
      >
        {/* Grows with what comes late, as images do. */}
        <div>{props.children}</div>
      </div>
      {(tooLong || open) && (
        <Button
          className={classes.button}
          color="primary"
          onClick={() => setOpen(before => !before)}
          aria-expanded={open}
          aria-controls={id}
        >
          {open ? t('common.showLess') : t('common.readMore')}
        </Button>
      )}
    </>
  );
}
