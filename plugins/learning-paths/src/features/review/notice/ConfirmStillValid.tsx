import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  Guide,
  hasRunOut,
  Review,
  TeamView,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { muted } from '../../../shared/ui/colours';
import { useAttestationText } from '../hooks/useAttestationText';
import { ReviewActions } from '../hooks/useReviewActions';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
      marginTop: theme.spacing(1.5),
    },
    words: { color: muted(theme) },
  }),
  { name: 'LearningPathsConfirmStillValid' },
);

/** Beside the difference: one click for a team whose review holds for the new text too. */
export function ConfirmStillValid(props: {
  guide: Guide;
  view: TeamView;
  review: Review;
  reviewActions: ReviewActions;
  onDone: () => void;
}) {
  const { guide, view, review, reviewActions, onDone } = props;
  const { outcome, comment, until } = review;
  const { t } = useTranslation();
  const classes = useStyles();
  const attestationText = useAttestationText(guide, view);
  // What has run out needs a new end date, which the form at the end asks for.
  const runOut = hasRunOut({ outcome, status: view.status });
  if (!view.capacity || runOut) {
    return null;
  }
  const again =
    outcome === 'reviewed' ? { outcome } : { outcome, comment, until };
  const attest = async () => {
    if (await reviewActions.attest(again, 'notice')) {
      onDone();
    }
  };
  return (
    <div className={classes.root}>
      <Button
        variant="contained"
        color="primary"
        disabled={reviewActions.writing.status === 'saving'}
        onClick={attest}
      >
        {outcome === 'reviewed'
          ? t('review.stillFine')
          : t('review.stillException')}
      </Button>
      <Typography variant="body2" className={classes.words}>
        {attestationText}
      </Typography>
    </div>
  );
}
