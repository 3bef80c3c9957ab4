import { useEffect } from 'react';

/** How long a reader who wants to print waits for drawings, in milliseconds. */
const LONGEST_WAIT = 10_000;

/** Diagrams of the page that are not drawn yet, by what draws them. */
const missing = new Set<() => void>();
let onComplete: (() => void) | undefined;

function whenComplete(): Promise<void> {
  return new Promise(resolve => {
    onComplete = resolve;
    setTimeout(resolve, LONGEST_WAIT);
  });
}

/**
 * Browsers print at once after they told the page so, and drawing takes longer. So the
 * keys for printing draw what is missing first; from a menu its source is printed instead.
 */
async function drawAndPrint(event: KeyboardEvent) {
  if (
    missing.size > 0 &&
    (event.ctrlKey || event.metaKey) &&
    !event.altKey &&
    !event.shiftKey &&
    event.key.toLowerCase() === 'p'
  ) {
    event.preventDefault();
    const complete = whenComplete();
    missing.forEach(draw => draw());
    await complete;
    // What was drawn last is shown by then.
    setTimeout(() => window.print());
  }
}

function expect(draw: () => void): () => void {
  if (missing.size === 0) {
    document.addEventListener('keydown', drawAndPrint);
  }
  missing.add(draw);
  return () => {
    missing.delete(draw);
    if (missing.size === 0) {
      document.removeEventListener('keydown', drawAndPrint);
      onComplete?.();
    }
  };
}

/** Has a diagram drawn before the page is printed. */
export function useDrawnBeforePrint(isMissing: boolean, draw: () => void) {
  useEffect(() => (isMissing ? expect(draw) : undefined), [isMissing, draw]);
}
