import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { GuideChanges } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { muted } from '../../../shared/ui/colours';
import { ChangedFiles } from './ChangedFiles';
import { ChangedTitle } from './ChangedTitle';
import { ProseDifference } from './prose/ProseDifference';
import { RawDifference } from './raw/RawDifference';
import { useExtent } from './useExtent';
import { useSteps } from './useSteps';

const useStyles = makeStyles(
  theme => ({
    title: { fontSize: '1.1rem', fontWeight: 700, outline: 'none' },
    bar: {
      position: 'sticky',
      top: 0,
      zIndex: 1,
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      padding: theme.spacing(1, 0),
      backgroundColor: theme.palette.background.paper,
    },
    where: { marginRight: 'auto' },
    keys: {
      color: muted(theme),
      fontSize: '0.8rem',
      [theme.breakpoints.down('xs')]: { display: 'none' },
    },
  }),
  { name: 'LearningPathsDifference' },
);

/** What is another than in an earlier text: as people read it, or as Markdown. */
export function Difference(props: { changes: GuideChanges }) {
  const { prose, hunks, changedHunks, ...changes } = props.changes;
  const { t } = useTranslation();
  const classes = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isRaw, setRaw] = useState(!prose);
  const shown = isRaw ? undefined : prose;
  const total = shown ? shown.changes : changedHunks;
  const steps = useSteps(total);
  const extent = useExtent({ changes: total, sections: shown?.sections });

  // Whoever asked for the difference is led to it.
  useEffect(() => heading.current?.focus(), []);

  const toggle = () => {
    setRaw(before => !before);
    steps.restart();
  };

  return (
    // The keys belong to whatever in here has the focus: no element of its own takes them.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={steps.onKeyDown}>
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
      <div className={classes.bar}>
        <span role="status" className={classes.where}>
          {steps.at < 0
            ? extent
            : t('changes.at', {
                position: String(steps.at + 1),
                total: String(total),
              })}
        </span>
        {total > 0 && (
          <>
            <span className={classes.keys}>{t('changes.keys')}</span>
            <Button
              size="small"
              variant="outlined"
              onClick={steps.previous}
              disabled={steps.at <= 0}
            >
              {t('changes.previous')}
            </Button>
            <Button
              size="small"
              variant="outlined"
              onClick={steps.next}
              disabled={steps.at >= total - 1}
            >
              {t('changes.next')}
            </Button>
          </>
        )}
        {prose && (
          <Button size="small" onClick={toggle} aria-pressed={isRaw}>
            {t('changes.markdown')}
          </Button>
        )}
      </div>
      {!prose && hunks.length > 0 && (
        <Typography role="note" variant="body2">
          {t('changes.onlyMarkdown')}
        </Typography>
      )}
      <div ref={steps.list}>
        {changes.title && (
          <ChangedTitle
            title={changes.title}
            label={
              shown && t('changes.at', { position: '1', total: String(total) })
            }
          />
        )}
        <ChangedFiles
          files={(changes.files ?? []).filter(
            ({ kind }) => !shown || kind !== 'replaced',
          )}
        />
        {shown ? (
          <ProseDifference prose={shown} before={changes.title ? 1 : 0} />
        ) : (
          <RawDifference hunks={hunks} total={total} />
        )}
      </div>
    </div>
  );
}
