import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Guide } from '@learning-paths/backstage-plugin-learning-paths-common';
import { ReactNode } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { accents } from '../../../shared/ui/colours';
import { useErrorMessage } from '../../../shared/ui/feedback/useErrorMessage';
import { LazyChangesView } from '../changes/LazyChangesView';
import { Place, ReviewActions } from '../hooks/useReviewActions';
import { ReviewedBy } from './ReviewedBy';

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: theme.spacing(1.5, 0),
      padding: theme.spacing(1, 1.5),
      borderLeft: `4px solid ${accents(theme).error}`,
    },
  }),
  { name: 'LearningPathsAttestationProblem' },
);

/** Why an attestation was not taken, and what to do; whatever was typed stays. */
export function AttestationProblem(props: {
  guide: Guide;
  reviewActions: ReviewActions;
  /** Only what was done here is answered here. */
  place: Place;
}) {
  const { guide, reviewActions, place } = props;
  const { writing, last, reload } = reviewActions;
  const { t } = useTranslation();
  const errorMessage = useErrorMessage();
  const classes = useStyles();
  const alert = (text: string, more?: ReactNode) => (
    <div role="alert" className={classes.root}>
      <Typography>{text}</Typography>
      {more}
    </div>
  );

  if (last?.place !== place) {
    return null;
  }
  const review = guide.team?.review;
  const now = guide.digest;
  switch (writing.status) {
    case 'textMoved': {
      // The text of a review is kept; the one just seen perhaps not.
      const reviewed = review?.digest === now ? undefined : review?.digest;
      const since = reviewed ?? last.seenDigest;
      return now === last.seenDigest ? (
        alert(
          t('review.moved'),
          <Button variant="outlined" onClick={reload}>
            {t('review.loadText')}
          </Button>,
        )
      ) : (
        <>
          {alert(t('review.movedLoaded'))}
          {since && now && (
            <LazyChangesView path={guide.path} since={since} now={now} />
          )}
        </>
      );
    }
    case 'overtaken':
      return review
        ? alert(t('review.overtaken'), <ReviewedBy review={review} />)
        : alert(t('review.overtakenUndone'));
    case 'forbidden':
      return alert(t('review.forbidden', { message: writing.message }));
    case 'failed':
      return alert(`${errorMessage(writing.error)} ${t('review.kept')}`);
    default:
      return null;
  }
}
