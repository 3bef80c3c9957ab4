import { Link } from '@backstage/core-components';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import BookmarkBorderIcon from '@material-ui/icons/BookmarkBorder';
import CloseIcon from '@material-ui/icons/Close';
import { Heading } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useState } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { Reading } from '../../shared/reading/readings';
import { muted } from '../../shared/ui/colours';
import { panel } from '../../shared/ui/look';
import { hashOf } from '../../shared/urls/anchors';
import { useUrlInPage } from '../../shared/urls/useUrlInPage';

const useStyles = makeStyles(
  theme => ({
    // Over the page, so that what is read does not move when it comes and goes.
    root: {
      ...panel(theme),
      position: 'fixed',
      bottom: theme.spacing(2),
      left: '50%',
      transform: 'translateX(-50%)',
      zIndex: theme.zIndex.snackbar,
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      width: 'max-content',
      maxWidth: 'min(560px, calc(100vw - 32px))',
      padding: theme.spacing(0.5, 0.5, 0.5, 1.5),
      boxShadow: theme.shadows[4],
      fontSize: '0.875rem',
      // The app's own bar is at the bottom of a phone.
      [theme.breakpoints.down('xs')]: { bottom: 72 },
      '@media print': { display: 'none' },
    },
    icon: { flex: 'none', color: muted(theme) },
    link: {
      minWidth: 0,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
  }),
  { name: 'LearningPathsWhereYouStopped' },
);

/** The heading as the text has it now: by its anchor, or where that changed by its words. */
function findHeading(
  headings: Heading[],
  stopped: Reading['heading'],
): Heading | undefined {
  return stopped
    ? headings.find(({ id }) => id === stopped.id) ??
        headings.find(({ text }) => text.slice(0, 160) === stopped.text)
    : undefined;
}

/**
 * For somebody who comes back: the way to where they stopped. It only offers to go there,
 * and leaves when the reader is there, or says so.
 */
export function WhereYouStopped(props: {
  /** As it was when the reader came. */
  before: Reading | undefined;
  headings: Heading[];
  /** Anchor of the heading that the reader is at. */
  active: string | undefined;
}) {
  const { before, headings, active } = props;
  const { t } = useTranslation();
  const urlInPage = useUrlInPage();
  const classes = useStyles();
  const [isOver, setOver] = useState(false);
  const heading = before?.finishedAt
    ? undefined
    : findHeading(headings, before?.heading);

  const at = headings.findIndex(({ id }) => id === active);
  const isThere = heading && at >= headings.indexOf(heading);
  if (isThere && !isOver) {
    setOver(true);
  }
  if (!heading || isThere || isOver) {
    return null;
  }
  return (
    <section className={classes.root} aria-label={t('reading.stopped')}>
      <BookmarkBorderIcon
        fontSize="small"
        className={classes.icon}
        aria-hidden
      />
      <Link
        className={classes.link}
        to={urlInPage(hashOf(heading.id))}
        onClick={() => setOver(true)}
      >
        {t('reading.goOn', { heading: heading.text })}
      </Link>
      <IconButton
        size="small"
        aria-label={t('reading.dismiss')}
        title={t('reading.dismiss')}
        onClick={() => setOver(true)}
      >
        <CloseIcon fontSize="small" />
      </IconButton>
    </section>
  );
}
