import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  Guide,
  TeamView,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { useAttestationText } from '../hooks/useAttestationText';
import { ReviewActions } from '../hooks/useReviewActions';
import { useReviewDraft } from '../hooks/useReviewDraft';
import { AttestationProblem } from './AttestationProblem';
import { ReviewForm } from './ReviewForm';

const useStyles = makeStyles(
  theme => ({
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1.5),
    },
  }),
  { name: 'LearningPathsAttesting' },
);

/** What a member or a steward can do: attest, change that, or take it back. */
export function Attesting(props: {
  guide: Guide;
  view: TeamView;
  reviewActions: ReviewActions;
  settled: boolean;
  onDone: () => void;
}) {
  const { guide, view, reviewActions, settled, onDone } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const attestationText = useAttestationText(guide, view);
  const { draft, needsUntil, problems, change, reset, check } = useReviewDraft(
    view.notApplicableNeedsUntil,
  );
  const [asked, setAsked] = useState(false);
  // Where nothing is asked of the team, the form is there on demand.
  const open = asked || view.status !== view.review?.outcome;
  const disabled = !settled || reviewActions.writing.status === 'saving';

  const submit = async () => {
    const review = check();
    if (!review) {
      return;
    }
    // It stays open with what was typed if this fails, whatever the page shows then.
    setAsked(true);
    if (await reviewActions.attest(review, 'panel')) {
      reset();
      setAsked(false);
      onDone();
    }
  };
  const undo = async () => {
    if (await reviewActions.undo()) {
      onDone();
    }
  };
  return (
    <>
      <div className={classes.actions}>
        {!open && (
          <Button variant="outlined" onClick={() => setAsked(true)}>
            {t('review.change')}
          </Button>
        )}
        {view.review && (
          <Button variant="outlined" disabled={disabled} onClick={undo}>
            {t('review.undo')}
          </Button>
        )}
      </div>
      {open && (
        <ReviewForm
          draft={draft}
          needsUntil={needsUntil}
          problems={problems}
          attestationText={attestationText}
          disabled={disabled}
          onChange={change}
          onSubmit={submit}
        />
      )}
      <AttestationProblem
        guide={guide}
        reviewActions={reviewActions}
        place="panel"
      />
    </>
  );
}
