import { useMemo } from 'react';
import { Reading, readings } from './readings';
import { usePrivateList } from './usePrivateList';

/** What the reader opened, as far as their own storage knows. */
export interface ReadingHistory {
  /** False until the storage answered, or did not for a while. */
  isKnown: boolean;
  /** The last one first. */
  entries: readonly Reading[];
  forget: (path: string) => void;
  /** Keeps again what was just forgotten. */
  restore: (entry: Reading) => void;
  forgetAll: () => void;
}

/** The reader's own history; nobody else can ask for it. */
export function useReadingHistory(): ReadingHistory {
  const { list, state } = usePrivateList(readings, 'reading');
  return useMemo(
    () => ({
      ...state,
      forget: path => list?.remove(path),
      restore: entry => list?.put({ ...entry, at: Date.now() }),
      forgetAll: () => list?.clear(),
    }),
    [list, state],
  );
}
