import { makeStyles } from '@material-ui/core/styles';
import { Step } from '@learning-paths/backstage-plugin-learning-paths-common';
import { ReactNode } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { StepLabel } from '../../shared/steps/StepLabel';
import { StepState } from '../../shared/steps/StepState';
import { muted } from '../../shared/ui/colours';
import { useFormat } from '../../shared/ui/useFormat';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: theme.spacing(1.25, 0, 0),
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
    label: { minWidth: 0, overflowWrap: 'break-word' },
    minutes: {
      flex: 'none',
      fontSize: '0.8rem',
      color: muted(theme),
    },
    overview: { color: muted(theme) },
  }),
  { name: 'LearningPathsStepRows' },
);

/** One step: its state, its name, and how long it takes. */
export function StepRow(props: {
  step: Step;
  /** Slug of the series. */
  series: string;
  overview?: boolean;
}) {
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

/** Steps in reading order, those below them indented. */
export function StepRows(props: {
  steps: Step[];
  /** Slug of the series. */
  series: string;
  first?: ReactNode;
}) {
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
