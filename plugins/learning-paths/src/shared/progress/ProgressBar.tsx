import { makeStyles } from '@material-ui/core/styles';
import { Progress } from '@learning-paths/backstage-plugin-learning-paths-common';
import { accents } from '../ui/colours';

const useStyles = makeStyles(
  theme => {
    const { success, warning, important } = accents(theme);
    return {
      root: {
        display: 'flex',
        height: 8,
        borderRadius: 4,
        overflow: 'hidden',
        backgroundColor: theme.palette.divider,
      },
      settled: { backgroundColor: success },
      changed: { backgroundColor: warning },
      due: { backgroundColor: important },
    };
  },
  { name: 'LearningPathsProgressBar' },
);

/** How far a team is, at a glance. Its words stand beside it, so it is a picture only. */
export function ProgressBar(props: { progress: Progress }) {
  const { progress } = props;
  const classes = useStyles();
  const settled =
    progress.reviewed + progress.exception + progress.notApplicable;
  const parts = [
    { count: settled, className: classes.settled },
    { count: progress.changed, className: classes.changed },
    { count: progress.due, className: classes.due },
  ];
  return (
    <div className={classes.root} aria-hidden>
      {parts.map(({ count, className }) =>
        count > 0 ? (
          <div
            key={className}
            className={className}
            style={{ width: `${(100 * count) / progress.total}%` }}
          />
        ) : null,
      )}
    </div>
  );
}
