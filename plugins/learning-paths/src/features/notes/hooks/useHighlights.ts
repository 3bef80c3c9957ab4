import { useEffect } from 'react';

/** Whether the browser can mark parts of a page without touching them. */
export function canHighlight(): boolean {
  return typeof Highlight !== 'undefined' && 'highlights' in CSS;
}

/**
 * Marks parts of the page, under a name that a style can be given to. The page itself, which
 * is React's, stays as it is.
 */
export function useHighlights(name: string, ranges: readonly Range[]) {
  useEffect(() => {
    if (!canHighlight() || ranges.length === 0) {
      return undefined;
    }
    CSS.highlights.set(name, new Highlight(...ranges));
    return () => {
      CSS.highlights.delete(name);
    };
  }, [name, ranges]);
}
