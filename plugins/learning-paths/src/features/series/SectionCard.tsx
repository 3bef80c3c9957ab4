import Card from '@material-ui/core/Card';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Step } from '@learning-paths/backstage-plugin-learning-paths-common';
import { ReactNode } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { SectionCount } from '../../shared/steps/SectionCount';
import { StepLabel } from '../../shared/steps/StepLabel';
import { isGrouping, progressIn } from '../../shared/steps/steps';
import { StepState } from '../../shared/steps/StepState';
import { muted } from '../../shared/ui/colours';
import { useFormat } from '../../shared/ui/useFormat';
import { menuOf, SectionMenu } from './SectionMenu';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      height: '100%',
      padding: theme.spacing(2.5),
      scrollMarginTop: theme.spacing(2),
    },
    heading: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1.25),
    },
    number: {
      flex: 'none',
      display: 'inline-flex',
      alignItems: 'center',
      justifyContent: 'center',
      minWidth: 28,
      height: 28,
      borderRadius: 14,
      fontSize: '0.85rem',
      fontWeight: 700,
      color: theme.palette.primary.contrastText,
      backgroundColor: theme.palette.primary.main,
    },
    title: {
      fontSize: '1.1rem',
      fontWeight: 700,
      lineHeight: '28px',
      margin: 0,
      overflowWrap: 'anywhere',
      outline: 'none',
    },
    description: {
      margin: theme.spacing(1, 0, 0),
      color: muted(theme),
    },
    list: {
      listStyle: 'none',
      margin: theme.spacing(1.5, 0, 0),
      padding: 0,
      '& $list': { margin: 0, paddingLeft: theme.spacing(2) },
    },
    row: {
      display: 'flex',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: theme.spacing(1.5),
      padding: theme.spacing(0.75, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    label: { minWidth: 0, overflowWrap: 'anywhere' },
    minutes: {
      flex: 'none',
      fontSize: theme.typography.body2.fontSize,
      color: muted(theme),
    },
    count: {
      flex: 'none',
      marginLeft: 'auto',
      lineHeight: '28px',
      fontSize: theme.typography.body2.fontSize,
      color: muted(theme),
    },
    done: {
      marginTop: 'auto',
      paddingTop: theme.spacing(2),
      color: muted(theme),
    },
    overview: { color: muted(theme) },
  }),
  { name: 'LearningPathsSectionCard' },
);

function StepRow(props: { step: Step; series: string; overview?: boolean }) {
  const { step, series, overview } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const classes = useStyles();
  return (
    <div className={classes.row}>
      <span className={classes.label}>
        <StepState step={step}>
          <StepLabel step={step} series={series} />
          {overview && (
            <span className={classes.overview}> · {t('series.overview')}</span>
          )}
        </StepState>
      </span>
      {step.minutes !== undefined && (
        <span className={classes.minutes}>{format.duration(step.minutes)}</span>
      )}
    </div>
  );
}

function StepRows(props: { steps: Step[]; series: string; first?: ReactNode }) {
  const { steps, series, first } = props;
  const classes = useStyles();
  return (
    <ol className={classes.list}>
      {first && <li>{first}</li>}
      {steps.map((step, index) => (
        <li key={`${index}:${step.title}`}>
          <StepRow step={step} series={series} />
          {step.steps.length > 0 && (
            <StepRows steps={step.steps} series={series} />
          )}
        </li>
      ))}
    </ol>
  );
}

/** One concern of a path: its overview, then its reference architectures. */
export function SectionCard(props: {
  section: Step;
  /** From 1, as readers count. */
  number: number;
  series: string;
  anchor: string;
  /** Where the section can be reviewed as a whole. */
  onReview?: () => void;
}) {
  const { section, number, series, anchor, onReview } = props;
  const { t } = useTranslation();
  const progress = progressIn([section]);
  const classes = useStyles();
  return (
    <Card component="section" className={classes.root} aria-labelledby={anchor}>
      <div className={classes.heading}>
        <span className={classes.number} aria-hidden>
          {number}
        </span>
        <Typography
          id={anchor}
          component="h2"
          tabIndex={-1}
          dir="auto"
          className={classes.title}
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
    </Card>
  );
}
