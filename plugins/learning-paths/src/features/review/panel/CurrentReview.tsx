import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { TeamView } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { StatusIcon } from '../../../shared/progress/StatusIcon';
import { ReviewedBy } from './ReviewedBy';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
    },
    icon: { paddingTop: 2 },
    status: { fontWeight: 700 },
  }),
  { name: 'LearningPathsCurrentReview' },
);

/** Where the team stands with the guide, and by whose word. */
export function CurrentReview(props: { view: TeamView }) {
  const { status, review } = props.view;
  const { t } = useTranslation();
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <span className={classes.icon}>
        <StatusIcon status={status} />
      </span>
      <div>
        {status !== review?.outcome && (
          <Typography className={classes.status}>
            {t(`status.${status}`)}
          </Typography>
        )}
        {review && <ReviewedBy review={review} />}
      </div>
    </div>
  );
}
