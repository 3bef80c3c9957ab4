import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../messages/useTranslation';
import { Skeleton } from '../../shared/ui/feedback/Skeleton';
import { panel } from '../../shared/ui/look';
import { VisuallyHidden } from '../../shared/ui/VisuallyHidden';

const SHARES = [5, 14, 5];

const useStyles = makeStyles(
  theme => ({
    // What comes at once is not announced by a flash of grey.
    late: {
      display: 'grid',
      gap: theme.spacing(1.25),
      animation: '$appear 0s 150ms both',
    },
    '@keyframes appear': {
      from: { visibility: 'hidden' },
      to: { visibility: 'visible' },
    },
    map: {
      display: 'flex',
      gap: theme.spacing(1.25),
      height: 480,
      margin: theme.spacing(1, 0),
    },
    tile: { ...panel(theme), minWidth: 0, padding: theme.spacing(2) },
  }),
  { name: 'LearningPathsSeriesSkeleton' },
);

/** The page that is on its way, with the map as its picture. */
export function SeriesSkeleton() {
  const { t } = useTranslation();
  const classes = useStyles();
  return (
    <>
      <VisuallyHidden role="status">{t('common.loading')}</VisuallyHidden>
      <div className={classes.late} aria-hidden>
        <Skeleton width={260} />
        <Skeleton width="min(520px, 90%)" height="2rem" />
        <Skeleton width="min(640px, 100%)" />
        <Skeleton width="min(420px, 80%)" />
        <div className={classes.map}>
          {SHARES.map((share, index) => (
            <div
              key={`${index}:${share}`}
              className={classes.tile}
              style={{ flexGrow: share }}
            >
              <Skeleton width="60%" />
            </div>
          ))}
        </div>
      </div>
    </>
  );
}
