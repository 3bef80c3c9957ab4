import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../messages/useTranslation';
import { Skeleton } from '../../shared/ui/feedback/Skeleton';
import { panel } from '../../shared/ui/look';
import { VisuallyHidden } from '../../shared/ui/VisuallyHidden';

const ROWS = ['head', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const CELLS = ['all', 'trend', 'a', 'b', 'c', 'd', 'e', 'f'];

const useStyles = makeStyles(
  theme => ({
    box: { ...panel(theme), overflow: 'hidden', marginTop: theme.spacing(5.5) },
    row: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      height: 48,
      padding: theme.spacing(0, 1.5),
      '&:first-child': { height: 92 },
      '&:not(:first-child)': {
        borderTop: `1px solid ${theme.palette.divider}`,
      },
    },
    name: { flex: '0 0 150px' },
    cell: { flex: '1 0 76px' },
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
        {ROWS.map((row, index) => (
          <div key={row} className={classes.row}>
            <div className={classes.name}>
              <Skeleton width={index % 2 ? '70%' : '85%'} />
            </div>
            {CELLS.map(cell => (
              <div key={cell} className={classes.cell}>
                <Skeleton height={index === 0 ? '2rem' : '1.5rem'} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}
