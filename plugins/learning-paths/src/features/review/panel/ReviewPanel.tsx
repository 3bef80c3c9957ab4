import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  asksForReview,
  Guide,
  TeamView,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { lazy, Suspense, useRef } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { JoinTeamButton } from '../../../shared/team/JoinTeamButton';
import { TeamPicker } from '../../../shared/team/TeamPicker';
import { useTeam } from '../../../shared/team/useTeam';
import { useTeamName } from '../../../shared/team/useTeamName';
import { muted } from '../../../shared/ui/colours';
import { panel } from '../../../shared/ui/look';
import { ReviewActions } from '../hooks/useReviewActions';
import { NextGuide } from '../outcome/NextGuide';
import { ReviewOutcome } from '../outcome/ReviewOutcome';
import { Attesting } from './Attesting';
import { CurrentReview } from './CurrentReview';
import { ReadAlone } from './ReadAlone';
import { WhoCanAttest } from './WhoCanAttest';

// At the end of the page, and closed until somebody asks.
const ReviewHistory = lazy(async () => ({
  default: (await import('../history/ReviewHistory')).ReviewHistory,
}));

const useStyles = makeStyles(
  theme => ({
    root: {
      ...panel(theme),
      marginTop: theme.spacing(5),
      scrollMarginTop: theme.spacing(3),
      // Beside the name of a guide capitals would shout.
      '& .MuiButton-root': { textTransform: 'none' },
      padding: theme.spacing(2.5),
    },
    heading: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1.5),
      marginBottom: theme.spacing(1.5),
    },
    title: { fontSize: '1.2rem', fontWeight: 700 },
    quiet: { color: muted(theme) },
  }),
  { name: 'LearningPathsReviewPanel' },
);

function TeamReview(props: {
  guide: Guide;
  view: TeamView;
  reviewActions: ReviewActions;
  settled: boolean;
}) {
  const { guide, view, reviewActions, settled } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const team = useTeamName(view.team);
  const outcome = useRef<HTMLDivElement>(null);
  // One button is the next thing to do: the review first, then what follows it.
  const isAsking =
    (view.capacity !== undefined && asksForReview(view.status)) ||
    ['saving', 'saved'].includes(reviewActions.writing.status);
  return (
    <>
      <ReviewOutcome
        guide={guide}
        view={view}
        reviewActions={reviewActions}
        settled={settled}
        place="panel"
        focus={outcome}
      />
      {!view.expected && (
        <Typography variant="body2" className={classes.quiet}>
          {t('review.notExpected', { team })}{' '}
          {view.isTracked === false && (
            <JoinTeamButton gap={{ kind: 'untracked', team: view.team }} />
          )}
        </Typography>
      )}
      <CurrentReview view={view} />
      {view.capacity ? (
        <Attesting
          guide={guide}
          view={view}
          reviewActions={reviewActions}
          settled={settled}
          // The control that was used is gone then.
          onDone={() => outcome.current?.focus({ preventScroll: true })}
        />
      ) : (
        <WhoCanAttest team={team} stewards={view.stewards} />
      )}
      {!isAsking && <NextGuide guide={guide} />}
      {view.records !== undefined && (
        <Suspense fallback={null}>
          <ReviewHistory
            key={view.team}
            team={view.team}
            path={guide.path}
            records={view.records}
            version={view.review?.version}
          />
        </Suspense>
      )}
    </>
  );
}

/** After the text: what the team says of it, and what it said before. */
export function ReviewPanel(props: {
  guide: Guide;
  reviewActions: ReviewActions;
  /** False while the state of another team or guide is on its way. */
  settled: boolean;
}) {
  const { guide, reviewActions, settled } = props;
  const choice = useTeam();
  const { t } = useTranslation();
  const classes = useStyles();
  if (choice.status === 'none') {
    return <ReadAlone guide={guide} />;
  }
  return (
    <section className={classes.root} aria-label={t('review.title')}>
      <div className={classes.heading}>
        <Typography component="h2" className={classes.title}>
          {t('review.title')}
        </Typography>
        <TeamPicker
          label={t('review.for')}
          unavailable={settled && !guide.team}
        />
      </div>
      {choice.status === 'chosen' && guide.team && (
        <TeamReview
          guide={guide}
          view={guide.team}
          reviewActions={reviewActions}
          settled={settled}
        />
      )}
    </section>
  );
}
