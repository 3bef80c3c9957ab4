import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { muted } from '../../shared/ui/colours';
import { VisuallyHidden } from '../../shared/ui/VisuallyHidden';
import { CellDrawer } from './cell/CellDrawer';
import { FilteredCoverage } from './hooks/useCoverage';
import { CoverageTable } from './table/CoverageTable';
import { Selection } from './table/TableRow';
import { useRows } from './table/useRows';

const useStyles = makeStyles(
  theme => ({
    legend: { margin: theme.spacing(1, 0), color: muted(theme) },
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

/** The selected cell as it is in the table now, for that may have come anew since. */
function refreshed(selection: Selection, shown: FilteredCoverage): Selection {
  const { section, index } = selection;
  const { sections, items } = shown.coverage;
  const row = items.find(({ team }) => team === selection.row.team);
  const progress = row?.cells[index];
  const column = sections[index];
  return row &&
    progress &&
    column?.series === section.series &&
    column.title === section.title
    ? { ...selection, row, progress, section: column }
    : selection;
}

/** The table, what is behind its cells, and more of its rows on demand. */
export function CoverageView(props: {
  shown: FilteredCoverage;
  refreshing: boolean;
  /** Titles of series by slug. */
  titles: ReadonlyMap<string, string>;
  /** At most so many rows are drawn. */
  limit: number;
  onMore: () => void;
}) {
  const { shown, refreshing, titles, limit, onMore } = props;
  const { coverage, filter } = shown;
  const { t } = useTranslation();
  const classes = useStyles();
  const { rows, toggle } = useRows(shown);
  const drawn = useMemo(() => rows.slice(0, limit), [rows, limit]);
  const [selected, setSelected] = useState<{
    selection: Selection;
    /** The filter that it was selected under; under another one it is void. */
    filter: FilteredCoverage['filter'];
    isOpen: boolean;
  }>();

  const select = useCallback(
    (selection: Selection) => setSelected({ selection, filter, isOpen: true }),
    [filter],
  );
  const close = () =>
    setSelected(before => before && { ...before, isOpen: false });

  const byGroup = filter.by === 'group';
  const all = coverage.totalItems ?? coverage.items.length;
  const words = byGroup
    ? t('coverage.groups', { count: all })
    : t('coverage.teams', { count: all });
  const hasMore = rows.length > drawn.length || Boolean(coverage.nextCursor);

  return (
    <div aria-busy={refreshing} className={refreshing ? classes.waiting : ''}>
      <VisuallyHidden role="status">{refreshing ? '' : words}</VisuallyHidden>
      <Typography variant="body2" className={classes.legend}>
        {t('coverage.legend')}
      </Typography>
      <CoverageTable
        shown={shown}
        rows={drawn}
        titles={titles}
        onSelect={select}
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
      <CellDrawer
        selection={selected && refreshed(selected.selection, shown)}
        filter={filter}
        isOpen={Boolean(selected?.isOpen && selected.filter === filter)}
        onClose={close}
      />
    </div>
  );
}
