import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  Guide,
  Review,
  TeamView,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { useTranslation } from '../../../messages/useTranslation';
import { StatusIcon } from '../../../shared/progress/StatusIcon';
import { useTeamName } from '../../../shared/team/useTeamName';
import { accents } from '../../../shared/ui/colours';
import { useFormat } from '../../../shared/ui/useFormat';
import { CHANGES_ANCHOR } from '../../../shared/urls/anchors';
import { LazyChangesView } from '../changes/LazyChangesView';
import { ReviewActions } from '../hooks/useReviewActions';
import { AttestationProblem } from '../panel/AttestationProblem';
import { ReviewOutcome } from '../outcome/ReviewOutcome';
import { ChangesExtent } from './ChangesExtent';
import { ConfirmStillValid } from './ConfirmStillValid';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(1.5, 2),
      margin: theme.spacing(2, 0),
      border: `1px solid ${theme.palette.divider}`,
      borderLeft: `4px solid ${accents(theme).warning}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
      scrollMarginTop: theme.spacing(3),
      '& .MuiButton-root': { textTransform: 'none' },
    },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 2),
    },
    words: {
      display: 'flex',
      flex: '1 1 280px',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
    },
    icon: { paddingTop: 2 },
  }),
  { name: 'LearningPathsReviewNotice' },
);

function useNoticeWords(view: TeamView, review: Review): string {
  const { t } = useTranslation();
  const words = {
    team: useTeamName(view.team),
    date: useFormat().longDate(review.reviewedAt),
    name: review.reviewedByName,
  };
  if (view.status === 'due') {
    return t('notice.due', words);
  }
  if (review.outcome === 'not-applicable' && review.textMoved) {
    return t('notice.notApplicable', words);
  }
  return view.status === 'changed'
    ? t('notice.changed', words)
    : t('notice.minor', words);
}

function NoticeOf(props: {
  guide: Guide;
  view: TeamView;
  review: Review;
  reviewActions: ReviewActions;
  onDone: () => void;
}) {
  const { guide, view, review, reviewActions, onDone } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const words = useNoticeWords(view, review);
  const { hash } = useLocation();
  const [open, setOpen] = useState(hash === `#${CHANGES_ANCHOR}`);
  // The text of an external page may have changed without having ever been ours to keep.
  const since =
    review.textMoved || review.textDiffers ? review.digest : undefined;
  const now = guide.digest;
  const stillFine =
    view.status === view.review?.outcome ? null : (
      <ConfirmStillValid
        guide={guide}
        view={view}
        review={review}
        reviewActions={reviewActions}
        onDone={onDone}
      />
    );
  return (
    <section className={classes.root} aria-label={t('notice.label')}>
      <div className={classes.row}>
        <div className={classes.words}>
          <span className={classes.icon}>
            <StatusIcon status={view.status} />
          </span>
          <div>
            <Typography>{words}</Typography>
            {since && now && (
              <ChangesExtent path={guide.path} since={since} now={now} />
            )}
          </div>
        </div>
        {since && now && (
          <Button
            variant="outlined"
            onClick={() => setOpen(before => !before)}
            aria-expanded={open}
          >
            {open ? t('notice.hideChanges') : t('notice.seeChanges')}
          </Button>
        )}
      </div>
      {since && now
        ? open && (
            <LazyChangesView path={guide.path} since={since} now={now}>
              {stillFine}
            </LazyChangesView>
          )
        : stillFine}
    </section>
  );
}

/** Above the text: that it changed, or that its time is up, since the team reviewed it. */
export function ReviewNotice(props: {
  guide: Guide;
  reviewActions: ReviewActions;
  /** False while the state of another team or guide is on its way. */
  settled: boolean;
}) {
  const { guide, reviewActions, settled } = props;
  const place = useRef<HTMLDivElement>(null);
  const view = guide.team;
  const review = view?.review;
  const asks =
    review?.textMoved ||
    review?.textDiffers ||
    view?.status === 'changed' ||
    view?.status === 'due';
  return (
    <>
      {view && review && asks && (
        <NoticeOf
          guide={guide}
          view={view}
          review={review}
          reviewActions={reviewActions}
          onDone={() => place.current?.focus({ preventScroll: true })}
        />
      )}
      <AttestationProblem
        guide={guide}
        reviewActions={reviewActions}
        place="notice"
      />
      {view && (
        // It stays when the notice goes, so that whoever clicked in it is still somewhere.
        <ReviewOutcome
          guide={guide}
          view={view}
          reviewActions={reviewActions}
          settled={settled}
          place="notice"
          focus={place}
        />
      )}
    </>
  );
}
