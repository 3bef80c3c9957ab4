import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Review } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { ReviewCaveats } from '../../../shared/progress/ReviewCaveats';
import { useTeamName } from '../../../shared/team/useTeamName';
import { useFormat } from '../../../shared/ui/useFormat';

const useStyles = makeStyles(
  {
    comment: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  },
  { name: 'LearningPathsReviewedBy' },
);

/** Who attested to what and when, with what they wrote about it. */
export function ReviewedBy(props: { review: Review }) {
  const {
    team,
    outcome,
    reviewedByName,
    reviewedAt,
    capacity,
    until,
    comment,
  } = props.review;
  const { t } = useTranslation();
  const format = useFormat();
  const classes = useStyles();
  const words = {
    team: useTeamName(team),
    name: reviewedByName,
    date: format.longDate(reviewedAt),
  };
  return (
    <>
      <Typography>
        {t(`status.${outcome}`)}:{' '}
        {capacity === 'steward'
          ? t('review.byOnBehalf', words)
          : t('review.by', words)}
      </Typography>
      {until && (
        <Typography>
          {t('review.untilDay', { day: format.day(until) })}
        </Typography>
      )}
      <ReviewCaveats review={props.review} />
      {comment && (
        <Typography className={classes.comment}>{comment}</Typography>
      )}
    </>
  );
}
