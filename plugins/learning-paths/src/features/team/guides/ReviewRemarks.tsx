import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  hasRunOut,
  Review,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { ReviewCaveats } from '../../../shared/progress/ReviewCaveats';
import { muted } from '../../../shared/ui/colours';
import { useFormat } from '../../../shared/ui/useFormat';

const useStyles = makeStyles(
  theme => ({
    facts: { color: muted(theme) },
    comment: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  }),
  { name: 'LearningPathsReviewRemarks' },
);

/** Who attested when and until when, how the team came by it, and the reason given. */
export function ReviewRemarks(props: { review: Review }) {
  const { review } = props;
  const { reviewedByName: name, reviewedAt, capacity, until, comment } = review;
  const { t } = useTranslation();
  const format = useFormat();
  const classes = useStyles();
  const words = { name, date: format.longDate(reviewedAt) };
  const hasEnded = hasRunOut(review);
  return (
    <>
      <Typography variant="body2" className={classes.facts}>
        {capacity === 'steward'
          ? t('teamPage.byOnBehalf', words)
          : t('teamPage.by', words)}
        {until && (
          <>
            {' · '}
            {t(hasEnded ? 'teamPage.ended' : 'teamPage.until', {
              day: format.day(until),
            })}
          </>
        )}
      </Typography>
      <ReviewCaveats review={review} />
      {comment && (
        <Typography variant="body2" className={classes.comment}>
          {comment}
        </Typography>
      )}
    </>
  );
}
