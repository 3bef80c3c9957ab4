import { CoverageFilter } from '@learning-paths/backstage-plugin-learning-paths-common';
import { Problem } from '../../../shared/query/queryState';
import { Selection, selectionOf } from '../table/selection';
import { CellAddress } from './coverageAddress';
import { FilteredCoverage, useCoverage } from './useCoverage';

/** The server takes no more characters. */
const TEXT_LIMIT = 200;

/** The rows that one entity ref can be part of. */
const ROWS = 50;

/** An open cell: what is in it, that it is on its way, or why there is none. */
export type CellState =
  | { status: 'loading' }
  | { status: 'ready'; selection: Selection }
  | { status: 'gone' }
  | Problem;

/**
 * What is in a cell that an address names: from the table, or asked for by itself where a
 * filter or the page keeps its row out of the table.
 */
export function useSelection(options: {
  cell: CellAddress | undefined;
  shown: FilteredCoverage;
}): CellState {
  const { cell, shown } = options;
  const { series, by, asOf } = shown.filter;
  const found = cell && selectionOf(cell, shown);
  const isShown = shown.coverage.items.some(({ team }) => team === cell?.row);
  const filter: CoverageFilter = {
    series,
    by,
    asOf,
    text: cell?.row.slice(0, TEXT_LIMIT),
  };
  const state = useCoverage({
    filter,
    rows: ROWS,
    enabled: cell !== undefined && !isShown,
  });
  if (!cell || isShown) {
    return found ? { status: 'ready', selection: found } : { status: 'gone' };
  }
  if (state.status !== 'ready') {
    return state;
  }
  // The answer about another row stays until this one is there.
  if (state.value.filter.text !== filter.text) {
    return { status: 'loading' };
  }
  const selection = selectionOf(cell, state.value);
  return selection ? { status: 'ready', selection } : { status: 'gone' };
}
