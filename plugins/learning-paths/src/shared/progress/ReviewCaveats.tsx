import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  HistoryEntry,
  Review,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { useTeamName } from '../team/useTeamName';
import { muted } from '../ui/colours';
import { useFormat } from '../ui/useFormat';

const useStyles = makeStyles(
  theme => ({ root: { color: muted(theme), overflowWrap: 'anywhere' } }),
  { name: 'LearningPathsReviewCaveats' },
);

function Inherited(props: { from: string }) {
  return (
    <>
      {useTranslation().t('review.inherited', {
        team: useTeamName(props.from),
      })}
    </>
  );
}

/** What to keep in mind about a review: how the team came by it, and whether the text differs. */
export function ReviewCaveats(props: {
  review: Pick<
    HistoryEntry,
    | 'opened'
    | 'section'
    | 'inheritedFrom'
    | 'transferredBy'
    | 'transferredByName'
    | 'transferredAt'
  > &
    Pick<Review, 'textDiffers'>;
}) {
  const { opened, section, inheritedFrom, transferredAt, textDiffers } =
    props.review;
  const steward = props.review.transferredByName ?? props.review.transferredBy;
  const { t } = useTranslation();
  const format = useFormat();
  const classes = useStyles();
  return (
    <>
      {textDiffers && (
        <Typography variant="body2" className={classes.root}>
          {t('review.textDiffers')}
        </Typography>
      )}
      {section && (
        <Typography variant="body2" className={classes.root}>
          {t('review.ofSection', { section: section.title })}
        </Typography>
      )}
      {opened === false && (
        <Typography variant="body2" className={classes.root}>
          {t('review.withoutOpening')}
        </Typography>
      )}
      {inheritedFrom && (
        <Typography variant="body2" className={classes.root}>
          <Inherited from={inheritedFrom} />
          {steward && transferredAt && (
            <>
              {' · '}
              <time dateTime={transferredAt}>
                {t('review.transferred', {
                  name: steward,
                  date: format.dateTime(transferredAt),
                })}
              </time>
            </>
          )}
        </Typography>
      )}
    </>
  );
}
