import { CoverageRow } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useCallback, useMemo, useState } from 'react';
import { FilteredCoverage } from '../hooks/useCoverage';
import { TreeRow, visibleRows } from './groupTree';
import { sortSiblings } from './sortSiblings';

const flat = (row: CoverageRow): TreeRow => ({ row, depth: 0 });

const NONE: ReadonlySet<string> = new Set();

/** Which Groups the reader opened or closed, and the rows that can be seen then. */
export function useRows(shown: FilteredCoverage | undefined): {
  rows: TreeRow[];
  toggle: (team: string) => void;
} {
  const [toggled, setToggled] = useState(NONE);
  const toggle = useCallback(
    (team: string) =>
      setToggled(before => {
        const next = new Set(before);
        if (!next.delete(team)) {
          next.add(team);
        }
        return next;
      }),
    [],
  );
  const rows = useMemo(() => {
    if (!shown) {
      return [];
    }
    const { items } = shown.coverage;
    return shown.filter.by === 'group'
      ? visibleRows(sortSiblings(items, shown.sort), toggled)
      : items.map(flat);
  }, [shown, toggled]);
  return { rows, toggle };
}
