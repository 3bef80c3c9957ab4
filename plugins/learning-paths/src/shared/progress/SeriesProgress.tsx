import Typography from '@material-ui/core/Typography';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import {
  countOf,
  Progress,
  ReviewStatus,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { useTeamName } from '../team/useTeamName';
import { muted } from '../ui/colours';
import { ProgressBar } from './ProgressBar';
import { StatusIcon } from './StatusIcon';

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(2, 2.5), margin: theme.spacing(2, 0) },
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
  { name: 'LearningPathsSeriesProgress' },
);

const ORDER: ReviewStatus[] = [
  'reviewed',
  'exception',
  'not-applicable',
  'changed',
  'due',
  'not-reviewed',
];

/** How far the team is with a path: in words, by status, and as a bar. */
export function SeriesProgress(props: { progress: Progress; team: string }) {
  const { progress, team } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const name = useTeamName(team);
  const counts = ORDER.map(
    status => [status, countOf(progress, status)] as const,
  );
  if (progress.total === 0) {
    return (
      <Typography>{t('progress.nothingExpected', { team: name })}</Typography>
    );
  }
  return (
    <Paper
      component="section"
      className={classes.root}
      aria-label={t('progress.label')}
    >
      <div className={classes.row}>
        <Typography className={classes.words}>
          {t('progress.doneFor', {
            done: String(progress.done),
            total: String(progress.total),
            team: name,
          })}
        </Typography>
        <ul className={classes.counts} aria-label={t('progress.byStatus')}>
          {counts
            .filter(([, count]) => count > 0)
            .map(([status, count]) => (
              <li key={status}>
                <StatusIcon status={status} />
                {t(`status.${status}`)} {count}
              </li>
            ))}
        </ul>
      </div>
      <ProgressBar progress={progress} />
    </Paper>
  );
}
