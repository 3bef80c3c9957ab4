import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  countOf,
  Progress,
  ReviewStatus,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { ProgressBar } from '../../shared/progress/ProgressBar';
import { ProgressText } from '../../shared/progress/ProgressText';
import { StatusIcon } from '../../shared/progress/StatusIcon';
import { muted } from '../../shared/ui/colours';
import { panel } from '../../shared/ui/look';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...panel(theme),
      padding: theme.spacing(2, 2.5),
      margin: theme.spacing(2, 0),
    },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 3),
      marginBottom: theme.spacing(1.5),
    },
    words: { fontWeight: 700 },
    counts: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
      listStyle: 'none',
      margin: 0,
      padding: 0,
      fontSize: theme.typography.body2.fontSize,
      color: muted(theme),
      '& li': {
        display: 'flex',
        alignItems: 'center',
        gap: theme.spacing(0.75),
      },
    },
  }),
  { name: 'LearningPathsTeamProgress' },
);

const ORDER: ReviewStatus[] = [
  'reviewed',
  'exception',
  'not-applicable',
  'changed',
  'due',
  'not-reviewed',
];

/** How far a team is in all: in words, by status, and as a bar. */
export function TeamProgress(props: { progress: Progress }) {
  const { progress } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const counts = ORDER.map(
    status => [status, countOf(progress, status)] as const,
  ).filter(([, count]) => count > 0);
  return (
    <section className={classes.root} aria-label={t('progress.label')}>
      <div className={classes.row}>
        <Typography className={classes.words}>
          <ProgressText progress={progress} />
        </Typography>
        <ul className={classes.counts} aria-label={t('progress.byStatus')}>
          {counts.map(([status, count]) => (
            <li key={status}>
              <StatusIcon status={status} />
              {t(`status.${status}`)} {count}
            </li>
          ))}
        </ul>
      </div>
      <ProgressBar progress={progress} />
    </section>
  );
}
