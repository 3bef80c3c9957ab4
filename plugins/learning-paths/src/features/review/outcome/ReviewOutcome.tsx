import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';
import {
  Guide,
  TeamView,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { lazy, RefObject, Suspense, useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { GuideButton } from '../../../shared/progress/GuideButton';
import { useTeamName } from '../../../shared/team/useTeamName';
import { accents } from '../../../shared/ui/colours';
import { VisuallyHidden } from '../../../shared/ui/VisuallyHidden';
import { useMilestones } from '../hooks/useMilestones';
import { Place, ReviewActions } from '../hooks/useReviewActions';
import { useCompletionTitle } from './useCompletionTitle';

// Few reviews complete something.
const CompletionPanel = lazy(async () => ({
  default: (await import('./CompletionPanel')).CompletionPanel,
}));

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1.5), outline: 'none' },
    full: { margin: theme.spacing(1.5, 0) },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 2),
      minWidth: 0,
    },
    said: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      fontWeight: 700,
    },
    icon: { color: accents(theme).success },
  }),
  { name: 'LearningPathsReviewOutcome' },
);

/** Said in place after a review: that it is saved, what it completed, and what comes next. */
export function ReviewOutcome(props: {
  guide: Guide;
  view: TeamView;
  reviewActions: ReviewActions;
  settled: boolean;
  /** Only what was done here is answered here. */
  place: Place;
  /** For the focus, when the control that was used is gone. */
  focus: RefObject<HTMLDivElement>;
}) {
  const { guide, view, reviewActions, settled, place, focus } = props;
  const { writing, last } = reviewActions;
  const { series } = guide;
  const { t } = useTranslation();
  const classes = useStyles();
  const team = useTeamName(view.team);
  const milestones = useMilestones(guide, settled);
  const [dismissed, setDismissed] = useState<string>();
  const isSaved = writing.status === 'saved';
  const isHere = isSaved && last?.place === place;
  const isUndone = isHere && last?.kind === 'undo';
  const isAttested = isHere && last?.kind === 'attest';
  // What others complete is told at the end of the text, where the review is.
  const isWriting = isSaved || writing.status === 'saving';
  const isTold = isAttested || (place === 'panel' && !isWriting);
  const completed = isTold ? milestones.completed : undefined;
  const title = useCompletionTitle(completed, team);
  const isShown = completed !== undefined && dismissed !== title;
  const next = isAttested || isShown ? milestones.next : undefined;

  return (
    <div
      ref={focus}
      tabIndex={-1}
      className={`${classes.root} ${isHere || isShown ? classes.full : ''}`}
    >
      <div className={classes.row}>
        <Typography role="status" component="div" className={classes.said}>
          {isAttested && <CheckIcon className={classes.icon} aria-hidden />}
          {isAttested && t('review.savedFor', { team })}
          {isUndone &&
            t('review.undone', { team, status: t(`status.${view.status}`) })}
          {completed && <VisuallyHidden>{title}</VisuallyHidden>}
        </Typography>
        {next && !isShown && (
          <GuideButton act="next" guide={next} series={series?.slug} />
        )}
      </div>
      {isShown && series && (
        <Suspense fallback={null}>
          <CompletionPanel
            completed={completed}
            team={view.team}
            series={series}
            next={next}
            onDismiss={() => {
              setDismissed(title);
              focus.current?.focus({ preventScroll: true });
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
