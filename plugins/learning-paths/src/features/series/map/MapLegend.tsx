import { makeStyles } from '@material-ui/core/styles';
import {
  countOf,
  Progress,
  ReviewStatus,
  Step,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { StatusIcon } from '../../../shared/progress/StatusIcon';
import { statusSurfaces } from '../../../shared/progress/statusColours';
import { countGuides } from '../../../shared/steps/steps';
import { muted } from '../../../shared/ui/colours';
import { radius } from '../../../shared/ui/look';

const ORDER: ReviewStatus[] = [
  'reviewed',
  'exception',
  'not-applicable',
  'changed',
  'due',
  'not-reviewed',
];

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.75, 2.5),
      listStyle: 'none',
      margin: theme.spacing(1.5, 0, 0),
      padding: 0,
      fontSize: '0.8rem',
      color: muted(theme),
      '& li': {
        display: 'flex',
        alignItems: 'center',
        gap: theme.spacing(0.75),
      },
      '& strong': { color: theme.palette.text.primary },
    },
    swatch: {
      display: 'inline-flex',
      alignItems: 'center',
      justifyContent: 'center',
      width: 30,
      height: 22,
      borderRadius: radius.cell,
    },
    ...statusSurfaces(theme),
    neutral: {
      border: `1px solid ${theme.palette.divider}`,
      backgroundColor: theme.palette.action.hover,
    },
  }),
  { name: 'LearningPathsMapLegend' },
);

/** What the cells' fills mean, and how many guides have each: only those that occur. */
export function MapLegend(props: { progress: Progress; steps: Step[] }) {
  const { progress, steps } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const notExpected = countGuides(steps) - progress.total;
  const counts = ORDER.map(status => ({
    status,
    count: countOf(progress, status),
  }));
  return (
    <ul className={classes.root} aria-label={t('progress.byStatus')}>
      {counts
        .filter(({ status, count }) => count > 0 || status === 'not-reviewed')
        .map(({ status, count }) => (
          <li key={status}>
            <span className={`${classes.swatch} ${classes[status]}`}>
              <StatusIcon status={status} />
            </span>
            {t(`status.${status}`)}{' '}
            {count > 0 ? <strong>{count}</strong> : count}
          </li>
        ))}
      {notExpected > 0 && (
        <li>
          <span className={`${classes.swatch} ${classes.neutral}`} />
          {t('map.notExpectedShort')} <strong>{notExpected}</strong>
        </li>
      )}
    </ul>
  );
}
