import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  Concern,
  isGrouping,
  progressIn,
  Step,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useState } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { ConcernIcon } from '../../shared/concern/ConcernIcon';
import { useConcernClass } from '../../shared/concern/useConcernClass';
import { SectionCount } from '../../shared/steps/SectionCount';
import { muted } from '../../shared/ui/colours';
import { panel } from '../../shared/ui/look';
import { menuOf, SectionMenu } from './SectionMenu';
import { StepRow, StepRows } from './StepRows';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...panel(theme),
      padding: theme.spacing(2, 2.5),
      breakInside: 'avoid',
      outline: '2px solid transparent',
      outlineOffset: 2,
    },
    // Whoever came by the map sees where he is.
    reached: {
      animation: '$fade 2.4s ease-out',
      '@media (prefers-reduced-motion: reduce)': {
        animation: 'none',
        outlineColor: 'var(--concern)',
      },
    },
    '@keyframes fade': {
      '0%, 60%': { outlineColor: 'var(--concern)' },
      '100%': { outlineColor: 'transparent' },
    },
    heading: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1.25),
    },
    icon: { flex: 'none', fontSize: '1.5rem', margin: '2px 0' },
    title: {
      flex: '1 1 auto',
      minWidth: 0,
      fontSize: '1.1rem',
      fontWeight: 700,
      lineHeight: '28px',
      margin: 0,
      hyphens: 'manual',
      overflowWrap: 'break-word',
      outline: 'none',
      // The card's edge, not the words, is what stands off the window's.
      scrollMarginTop: theme.spacing(5),
    },
    description: {
      margin: theme.spacing(0.75, 0, 0),
      color: muted(theme),
    },
    count: {
      flex: 'none',
      lineHeight: '28px',
      fontSize: theme.typography.body2.fontSize,
      color: muted(theme),
    },
    done: { marginTop: theme.spacing(1), color: muted(theme) },
  }),
  { name: 'LearningPathsSectionCard' },
);

/** One concern of a path: its overview, then its reference architectures. */
export function SectionCard(props: {
  section: Step;
  concern: Concern;
  /** Slug of the series. */
  series: string;
  anchor: string;
  /** Where the section can be reviewed as a whole. */
  onReview?: () => void;
}) {
  const { section, concern, series, anchor, onReview } = props;
  const { t } = useTranslation();
  const progress = progressIn([section]);
  const classes = useStyles();
  const concernClass = useConcernClass();
  const [reached, setReached] = useState(false);
  return (
    <section
      className={[
        classes.root,
        concernClass(concern.colour),
        reached && classes.reached,
      ]
        .filter(Boolean)
        .join(' ')}
      aria-labelledby={anchor}
    >
      <div className={classes.heading}>
        <ConcernIcon concern={concern} className={classes.icon} />
        <Typography
          id={anchor}
          component="h2"
          tabIndex={-1}
          dir="auto"
          className={classes.title}
          onFocus={() => setReached(true)}
          onBlur={() => setReached(false)}
        >
          {section.title}
        </Typography>
        {progress && (
          <span className={classes.count}>
            <SectionCount section={section} progress={progress} />
          </span>
        )}
        {onReview && (
          <SectionMenu
            id={menuOf(anchor)}
            title={section.title}
            onReview={onReview}
          />
        )}
      </div>
      {section.description && (
        <Typography variant="body2" className={classes.description}>
          {section.description}
        </Typography>
      )}
      <StepRows
        steps={section.steps}
        series={series}
        first={
          !isGrouping(section) && (
            <StepRow
              step={section}
              series={series}
              overview={section.steps.length > 0}
            />
          )
        }
      />
      {progress && progress.done === progress.total && (
        <Typography variant="body2" className={classes.done}>
          {t('series.sectionDone')}
        </Typography>
      )}
    </section>
  );
}
