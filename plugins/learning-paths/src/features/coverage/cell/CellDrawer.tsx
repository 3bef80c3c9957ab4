import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import { parseEntityRef } from '@backstage/catalog-model';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { ProgressBar } from '../../../shared/progress/ProgressBar';
import { ProgressText } from '../../../shared/progress/ProgressText';
import { muted } from '../../../shared/ui/colours';
import { CellAddress } from '../hooks/coverageAddress';
import { FilteredCoverage } from '../hooks/useCoverage';
import { useSelection } from '../hooks/useSelection';
import { cellName } from '../table/selection';
import { CellContent } from './CellContent';

const useStyles = makeStyles(
  theme => ({
    paper: {
      boxSizing: 'border-box',
      width: 'min(480px, 100vw)',
      // A drawer is outside of the page, where the browser's own letters would be.
      fontFamily: theme.typography.fontFamily,
      padding: theme.spacing(2.5),
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(2) },
    },
    row: {
      display: 'flex',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
    },
    title: {
      fontSize: '1.25rem',
      fontWeight: 700,
      lineHeight: 1.35,
      overflowWrap: 'anywhere',
    },
    team: { color: muted(theme) },
    words: { margin: theme.spacing(1, 0) },
    bar: { marginBottom: theme.spacing(2) },
  }),
  { name: 'LearningPathsCellDrawer' },
);

function focusCell(cell: CellAddress): void {
  const name = cellName(cell);
  [...document.querySelectorAll<HTMLElement>('button[data-cell]')]
    .find(button => button.dataset.cell === name)
    ?.focus();
}

/** What is behind a cell of the coverage: its guides, the teams that it adds up, or its concerns. */
export function CellDrawer(props: {
  /** That the address names; undefined where none is open. */
  cell: CellAddress | undefined;
  shown: FilteredCoverage;
  /** Titles of series by slug. */
  titles: ReadonlyMap<string, string>;
  onOpen: (cell: CellAddress) => void;
  onClose: () => void;
}) {
  const { cell, shown, titles, onOpen, onClose } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const id = useId();
  // What was open stays to be seen while the drawer closes.
  const [last, setLast] = useState(cell);
  if (cell && cell !== last) {
    setLast(cell);
  }
  const drawn = cell ?? last;
  const state = useSelection({ cell: drawn, shown });
  const selection = state.status === 'ready' ? state.selection : undefined;
  const { series } = shown.filter;
  const title =
    drawn?.section?.title ??
    (series ? titles.get(series) ?? series : t('coverage.filter.anySeries'));

  // Also where the address opened the cell, so that nothing had the focus before.
  const opened = useRef<CellAddress>();
  useEffect(() => {
    if (!cell && opened.current) {
      focusCell(opened.current);
    }
    opened.current = cell;
  }, [cell]);

  return (
    <Drawer
      anchor="right"
      open={cell !== undefined}
      onClose={onClose}
      classes={{ paper: classes.paper }}
      PaperProps={{
        role: 'dialog',
        'aria-modal': true,
        'aria-labelledby': id,
      }}
    >
      {drawn && (
        <>
          <div className={classes.row}>
            <div id={id}>
              <Typography component="h2" className={classes.title}>
                {title}
              </Typography>
              <Typography className={classes.team}>
                {selection?.row.name ?? parseEntityRef(drawn.row).name}
              </Typography>
            </div>
            <IconButton
              size="small"
              onClick={onClose}
              aria-label={t('coverage.drawer.close')}
            >
              <CloseIcon />
            </IconButton>
          </div>
          {selection && (
            <>
              <Typography className={classes.words}>
                <ProgressText progress={selection.progress} />
              </Typography>
              <div className={classes.bar}>
                <ProgressBar progress={selection.progress} />
              </div>
            </>
          )}
          <CellContent
            state={state}
            shown={shown}
            titles={titles}
            onOpen={onOpen}
          />
        </>
      )}
    </Drawer>
  );
}
