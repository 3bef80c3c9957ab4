import { makeStyles } from '@material-ui/core/styles';
import {
  statusOf,
  Step,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { ReactNode } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { StatusIcon } from '../progress/StatusIcon';
import { muted } from '../ui/colours';
import { VisuallyHidden } from '../ui/VisuallyHidden';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'baseline',
      gap: theme.spacing(1),
      minWidth: 0,
    },
    // Whatever stands beside the step is aligned with its name, not with the picture.
    icon: { flex: 'none', display: 'inline-flex', alignSelf: 'flex-start' },
    name: { minWidth: 0 },
    word: {
      display: 'block',
      fontSize: theme.typography.caption.fontSize,
      fontWeight: 400,
      color: muted(theme),
    },
  }),
  { name: 'LearningPathsStepState' },
);

/**
 * A step with the state of the team's review: by icon, by word where it asks for
 * something, and always by word for a screen reader.
 */
export function StepState(props: { step: Step; children: ReactNode }) {
  const { step, children } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const status = statusOf(step);
  if (!status) {
    return <>{children}</>;
  }
  const asks = status === 'changed' || status === 'due';
  return (
    <span className={classes.root}>
      <span className={classes.icon}>
        <StatusIcon status={status} />
      </span>
      <span className={classes.name}>
        {children}
        {asks ? (
          <span className={classes.word}>{t(`status.${status}`)}</span>
        ) : (
          <VisuallyHidden> ({t(`status.${status}`)})</VisuallyHidden>
        )}
        {step.textDiffers && (
          <span className={classes.word}>{t('review.textDiffersShort')}</span>
        )}
      </span>
    </span>
  );
}
