import { useEffect, useMemo } from 'react';
import { BYTES_LIMIT, sizeOf } from './entries';
import { fingerprint, MOST_NOTES, Note, notes, Quote } from './notes';
import { usePrivateList } from './usePrivateList';

/** The reader's own notes on one guide. */
export interface GuideNotes {
  isKnown: boolean;
  notes: readonly Note[];
  /** False where another note would not be kept. */
  hasRoom: boolean;
  add: (note: { text: string; quote?: Quote }) => void;
  change: (note: Note, text: string) => void;
  remove: (note: Note) => void;
  /** Keeps again what was just removed. */
  restore: (note: Note) => void;
}

/** Room for one more note at its longest, in bytes. */
const LONGEST = 6_000;

const newId = () =>
  `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;

/**
 * The reader's own notes on a guide.
 *
 * @param askedFor - path by which the guide was asked for; notes go with a guide that moved
 */
export function useGuideNotes(path: string, askedFor: string): GuideNotes {
  const { list, state } = usePrivateList(notes, `notes.${fingerprint(path)}`);
  const former = usePrivateList(notes, `notes.${fingerprint(askedFor)}`);
  const { isKnown, entries } = state;

  const left = path === askedFor ? undefined : former;
  useEffect(() => {
    if (isKnown && left?.list) {
      for (const note of left.state.entries) {
        if (note.path === askedFor) {
          list?.put({ ...note, path });
          left.list.remove(note.id);
        }
      }
    }
  }, [isKnown, list, left, path, askedFor]);

  return useMemo(() => {
    const own = entries.filter(note => note.path === path);
    const put = (note: Note) => list?.put({ ...note, at: Date.now() });
    return {
      isKnown,
      notes: own,
      hasRoom: own.length < MOST_NOTES && sizeOf(own) + LONGEST < BYTES_LIMIT,
      add: note => {
        const now = Date.now();
        put({ ...note, id: newId(), path, at: now, madeAt: now });
      },
      change: (note, text) => put({ ...note, text }),
      remove: note => list?.remove(note.id),
      restore: put,
    };
  }, [isKnown, entries, list, path]);
}
