import { lazy, RefObject, Suspense } from 'react';

// Whoever only reads need not wait for it.
const NotesPanel = lazy(() => import('./NotesPanel'));

/** The reader's own notes on a guide. */
export function Notes(props: {
  path: string;
  /** Path by which the guide was asked for. */
  askedFor: string;
  /** What the notes are about. */
  article: RefObject<HTMLElement>;
}) {
  return (
    <Suspense fallback={null}>
      <NotesPanel {...props} />
    </Suspense>
  );
}
