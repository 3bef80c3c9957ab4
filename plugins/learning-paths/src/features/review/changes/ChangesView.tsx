import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { GuideChanges } from '@learning-paths/backstage-plugin-learning-paths-common';
import { KeyboardEvent, ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { muted } from '../../../shared/ui/colours';
import { FailedNotice } from '../../../shared/ui/feedback/FailedNotice';
import { Loading } from '../../../shared/ui/feedback/Loading';
import { useChanges } from '../hooks/useChanges';
import { ChangedFiles } from './ChangedFiles';
import { ChangedHunk, Segments } from './ChangedHunk';
import { UnchangedHunk } from './UnchangedHunk';

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: theme.spacing(2, 0),
      padding: theme.spacing(2),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
    },
    title: { fontSize: '1.1rem', fontWeight: 700, outline: 'none' },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      margin: theme.spacing(1, 0),
    },
    keys: { color: muted(theme) },
    text: {
      fontFamily: 'monospace',
      fontSize: '0.85rem',
      lineHeight: 1.6,
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'LearningPathsChangesView' },
);

const takesText = (target: EventTarget) =>
  target instanceof HTMLElement &&
  /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

function Difference(props: { changes: GuideChanges }) {
  const { changes } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(-1);
  const total = changes.changedHunks;

  // Whoever asked for the difference is led to it.
  useEffect(() => heading.current?.focus(), []);

  const goTo = (index: number) => {
    const change =
      list.current?.querySelectorAll<HTMLElement>('[data-change]')[index];
    if (change) {
      setAt(index);
      change.scrollIntoView({ block: 'center' });
      change.focus({ preventScroll: true });
    }
  };
  const next = () => goTo(Math.min(at + 1, total - 1));
  const previous = () => goTo(Math.max(at - 1, 0));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if ((event.key === 'n' || event.key === 'p') && !takesText(event.target)) {
      event.preventDefault();
      (event.key === 'n' ? next : previous)();
    }
  };

  let change = 0;
  return (
    // The keys belong to whatever in here has the focus: no element of its own takes them.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={onKeyDown}>
      <Typography
        ref={heading}
        component="h2"
        tabIndex={-1}
        className={classes.title}
      >
        {t('changes.title')}
      </Typography>
      {changes.changeNote && (
        <Typography>
          {t('changes.note', { note: changes.changeNote })}
        </Typography>
      )}
      {total > 0 && (
        <div className={classes.row}>
          <Button variant="outlined" onClick={previous} disabled={at <= 0}>
            {t('changes.previous')}
          </Button>
          <Button variant="outlined" onClick={next} disabled={at >= total - 1}>
            {t('changes.next')}
          </Button>
          <span role="status">
            {at < 0
              ? t('changes.count', { count: total })
              : t('changes.at', {
                  position: String(at + 1),
                  total: String(total),
                })}
          </span>
          <span className={classes.keys}>{t('changes.keys')}</span>
        </div>
      )}
      {changes.title && (
        <Typography>
          {t('changes.titleChanged')}{' '}
          <Segments
            segments={[
              { kind: 'removed', text: changes.title.since },
              { kind: 'same', text: ' ' },
              { kind: 'added', text: changes.title.now },
            ]}
          />
        </Typography>
      )}
      <ChangedFiles files={changes.files ?? []} />
      {total === 0 && !changes.title && (
        <Typography>{t('changes.none')}</Typography>
      )}
      <div ref={list} className={classes.text}>
        {changes.hunks.map((hunk, index) => {
          if (hunk.kind === 'same') {
            return <UnchangedHunk key={index} lines={hunk.lines} />;
          }
          change += 1;
          return (
            <ChangedHunk
              key={index}
              segments={hunk.segments}
              label={t('changes.at', {
                position: String(change),
                total: String(total),
              })}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The difference between a text that somebody saw and today's, word by word. */
export function ChangesView(props: {
  path: string;
  /** Digest of the text that was seen. */
  since: string;
  /** Digest of today's text. */
  now: string;
  /** What can be done about it. */
  children?: ReactNode;
}) {
  const { path, since, now, children } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const state = useChanges(path, since, now);

  const content = () => {
    switch (state.status) {
      case 'loading':
        return <Loading />;
      case 'ready':
        return <Difference key={state.value.now} changes={state.value} />;
      case 'error':
        return <FailedNotice title={t('changes.failed')} problem={state} />;
      default:
        return <Typography role="alert">{t('changes.gone')}</Typography>;
    }
  };
  return (
    <section className={classes.root} aria-label={t('changes.title')}>
      {content()}
      {children}
    </section>
  );
}
