import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import { CellAddress, cellParameters, readCell } from './coverageAddress';

/** Marks an entry of the history that we made: going back closes what it opened. */
const OURS = { coverageCell: true };

/** The cell that the address names, and how to open and close one. */
export function useOpenCell(): {
  cell: CellAddress | undefined;
  /** The same function all the time, for a table has thousands of cells. */
  open: (cell: CellAddress) => void;
  close: () => void;
} {
  const [search, setSearch] = useSearchParams();
  const { state } = useLocation();
  const navigate = useNavigate();
  const cell = useMemo(() => readCell(search), [search]);
  const isOurs = Boolean(state && Object(state).coverageCell);

  const go = (next: CellAddress | undefined, replace: boolean) =>
    setSearch(
      before => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(cellParameters(next))) {
          if (value) {
            after.set(name, value);
          } else {
            after.delete(name);
          }
        }
        return after;
      },
      {
        replace,
        preventScrollReset: true,
        state: next && (!replace || isOurs) ? OURS : undefined,
      },
    );
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  // From one cell to the next there is nothing to go back through.
  const isOpen = useRef(false);
  useEffect(() => {
    isOpen.current = cell !== undefined;
  }, [cell]);
  const open = useCallback(
    (next: CellAddress) => latest.current(next, isOpen.current),
    [],
  );
  const close = () => {
    if (isOurs) {
      navigate(-1);
    } else {
      go(undefined, true);
    }
  };
  return { cell, open, close };
}
