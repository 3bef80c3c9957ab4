import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { VisuallyHidden } from '../../shared/ui/VisuallyHidden';
import { CellDrawer } from './cell/CellDrawer';
import { CoverageLegend } from './CoverageLegend';
import { CoverageSort } from './hooks/coverageAddress';
import { useOpenCell } from './hooks/useOpenCell';
import { FilteredCoverage } from './hooks/useCoverage';
import { CoverageTable } from './table/CoverageTable';
import { useRows } from './table/useRows';

const useStyles = makeStyles(
  theme => ({
    waiting: { opacity: 0.6 },
    more: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(2),
      marginTop: theme.spacing(1.5),
    },
  }),
  { name: 'LearningPathsCoverageView' },
);

/** The table, what is behind its cells, and more of its rows on demand. */
export function CoverageView(props: {
  shown: FilteredCoverage;
  refreshing: boolean;
  /** Titles of series by slug. */
  titles: ReadonlyMap<string, string>;
  /** At most so many rows are drawn. */
  limit: number;
  isPhone: boolean;
  onSort: (sort: CoverageSort) => void;
  onMore: () => void;
}) {
  const { shown, refreshing, titles, limit, isPhone, onSort, onMore } = props;
  const { coverage, filter } = shown;
  const { t } = useTranslation();
  const classes = useStyles();
  const { rows, toggle } = useRows(shown);
  const drawn = useMemo(() => rows.slice(0, limit), [rows, limit]);
  const { cell, open, close } = useOpenCell();

  const byGroup = filter.by === 'group';
  const all = coverage.totalItems ?? coverage.items.length;
  const words = byGroup
    ? t('coverage.groups', { count: all })
    : t('coverage.teams', { count: all });
  const hasMore = rows.length > drawn.length || Boolean(coverage.nextCursor);

  return (
    <div aria-busy={refreshing} className={refreshing ? classes.waiting : ''}>
      <VisuallyHidden role="status">{refreshing ? '' : words}</VisuallyHidden>
      {!isPhone && <CoverageLegend />}
      <CoverageTable
        shown={shown}
        rows={drawn}
        titles={titles}
        isPhone={isPhone}
        onSelect={open}
        onSort={onSort}
        onToggle={toggle}
      />
      {hasMore && (
        <div className={classes.more}>
          <Button variant="outlined" onClick={onMore}>
            {t('coverage.showMore')}
          </Button>
          <Typography variant="body2">
            {byGroup || coverage.totalItems === undefined
              ? t('coverage.shown', {
                  shown: t('coverage.rows', { count: drawn.length }),
                })
              : t('coverage.shownOf', {
                  shown: String(drawn.length),
                  all: words,
                })}
          </Typography>
        </div>
      )}
      {isPhone && <CoverageLegend />}
      <CellDrawer
        cell={cell}
        shown={shown}
        titles={titles}
        onOpen={open}
        onClose={close}
      />
    </div>
  );
}
