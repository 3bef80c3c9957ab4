import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../messages/useTranslation';
import { Skeleton } from '../../shared/ui/feedback/Skeleton';
import { VisuallyHidden } from '../../shared/ui/VisuallyHidden';

const useStyles = makeStyles(
  theme => ({
    row: {
      display: 'grid',
      gap: theme.spacing(0.75),
      padding: theme.spacing(1.25, 0),
    },
  }),
  { name: 'LearningPathsWidgetSkeleton' },
);

/** Rows of a widget that are on their way. */
export function WidgetSkeleton(props: { rows: number }) {
  const { t } = useTranslation();
  const classes = useStyles();
  return (
    <>
      <VisuallyHidden role="status">{t('common.loading')}</VisuallyHidden>
      {Array.from({ length: props.rows }, (_, row) => (
        <div key={row} className={classes.row}>
          <Skeleton width="60%" />
          <Skeleton width="40%" height="0.75rem" />
        </div>
      ))}
    </>
  );
}
