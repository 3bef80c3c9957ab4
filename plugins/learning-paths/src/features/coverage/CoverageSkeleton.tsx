import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../messages/useTranslation';
import { VisuallyHidden } from '../../shared/ui/VisuallyHidden';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f'];

const useStyles = makeStyles(
  theme => ({
    box: {
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      overflow: 'hidden',
    },
    row: {
      height: 60,
      borderBottom: `1px solid ${theme.palette.divider}`,
      backgroundColor: theme.palette.background.paper,
      backgroundImage: `linear-gradient(90deg, ${theme.palette.action.hover} 160px, transparent 160px, transparent 164px, ${theme.palette.action.hover} 164px)`,
      backgroundClip: 'content-box',
      padding: theme.spacing(1),
    },
  }),
  { name: 'LearningPathsCoverageSkeleton' },
);

/** The table that is on its way, so that the page does not jump when it comes. */
export function CoverageSkeleton() {
  const { t } = useTranslation();
  const classes = useStyles();
  return (
    <>
      <VisuallyHidden role="status">{t('common.loading')}</VisuallyHidden>
      <div className={classes.box} aria-hidden>
        {ROWS.map(row => (
          <div key={row} className={classes.row} />
        ))}
      </div>
    </>
  );
}
