import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { EntityGuides } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { ProgressBar } from '../../shared/progress/ProgressBar';
import { muted } from '../../shared/ui/colours';

const useStyles = makeStyles(
  theme => ({
    root: { marginBottom: theme.spacing(1.5) },
    counts: { marginTop: theme.spacing(0.5), color: muted(theme) },
  }),
  { name: 'LearningPathsOwnerProgress' },
);

/** How far the owner of an entity is with its guides; or why nobody can say so. */
export function OwnerProgress(props: { guides: EntityGuides }) {
  const { owner, progress, items } = props.guides;
  const { t } = useTranslation();
  const classes = useStyles();

  const why = () => {
    if (!owner) {
      return t('entityGuides.noOwner');
    }
    const { name } = owner;
    switch (owner.kind) {
      case 'user':
        return t('entityGuides.ownedByUser', { name });
      case 'unknown':
        return t('entityGuides.ownerUnknown', { name });
      default:
        return progress
          ? t('entityGuides.nothingExpected', { team: name })
          : t('entityGuides.reviewsHidden', { team: name });
    }
  };
  if (!owner || owner.kind !== 'team' || !progress || progress.total === 0) {
    return (
      <Typography variant="body2" className={classes.root}>
        {why()}
      </Typography>
    );
  }
  const { done, total, changed, due } = progress;
  const others = items.length - total;
  return (
    <div className={classes.root}>
      <Typography variant="body2" gutterBottom>
        <strong>
          {t('entityGuides.reviewedBy', {
            done: String(done),
            total: String(total),
            team: owner.name,
          })}
        </strong>
        {changed > 0 && <> · {t('progress.changed', { count: changed })}</>}
        {due > 0 && <> · {t('progress.due', { count: due })}</>}
      </Typography>
      <ProgressBar progress={progress} />
      {others > 0 && (
        <Typography variant="body2" className={classes.counts}>
          {t('entityGuides.expected', {
            expected: String(total),
            others: String(others),
            team: owner.name,
          })}
        </Typography>
      )}
    </div>
  );
}
