import { LinkButton } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { GuideRef } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { useFormat } from '../ui/useFormat';
import { usePageUrls } from '../urls/usePageUrls';

const useStyles = makeStyles(
  {
    // It names a guide, so it is neither in capitals nor wider than there is room.
    root: { maxWidth: '100%', minWidth: 0, textTransform: 'none' },
    label: { minWidth: 0, whiteSpace: 'pre' },
    words: {
      flex: '0 1 auto',
      minWidth: 0,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
    },
    details: { flex: 'none' },
  },
  { name: 'LearningPathsGuideButton' },
);

/** What the reader does with a guide. */
export type GuideAct = 'start' | 'continue' | 'changes' | 'due' | 'next';

/** Leads to a guide and names it: "Continue: Network Policy (10 min)". */
export function GuideButton(props: {
  act: GuideAct;
  guide: GuideRef;
  /** Slug of the path that it is read in. */
  series?: string;
  /** Of that path, where the button stands among those of others. */
  seriesTitle?: string;
  variant?: 'contained' | 'outlined';
}) {
  const { act, guide, series, seriesTitle, variant = 'contained' } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const classes = useStyles();
  const to = usePageUrls().guide(guide.path, { series });
  const words = t(`nextUp.${act}`, { guide: guide.title });
  const details =
    guide.minutes === undefined
      ? ''
      : ` ${t('nextUp.details', { details: format.duration(guide.minutes) })}`;
  const label = `${words}${details}`;
  return (
    <LinkButton
      to={to}
      variant={variant}
      color="primary"
      classes={{ root: classes.root, label: classes.label }}
      title={label}
      aria-label={
        seriesTitle ? t('nextUp.label', { label, title: seriesTitle }) : label
      }
    >
      <span className={classes.words}>{words}</span>
      <span className={classes.details}>{details}</span>
    </LinkButton>
  );
}
