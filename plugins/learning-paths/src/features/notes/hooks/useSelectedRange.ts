import { RefObject, useEffect, useState } from 'react';

/** In milliseconds: while somebody drags, nothing pops up. */
const STANDS_STILL = 250;

/** What is selected of an article at this moment. */
export function selectedIn(article: Element | null): Range | undefined {
  const selection = document.getSelection();
  if (!article || !selection || selection.rangeCount === 0) {
    return undefined;
  }
  const range = selection.getRangeAt(0);
  return !range.collapsed &&
    range.intersectsNode(article) &&
    range.toString().trim()
    ? range.cloneRange()
    : undefined;
}

/** The part of an article that the reader selected, by mouse, finger or keyboard. */
export function useSelectedRange(
  article: RefObject<HTMLElement>,
): Range | undefined {
  const [range, setRange] = useState<Range>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(
        () => setRange(selectedIn(article.current)),
        STANDS_STILL,
      );
    };
    document.addEventListener('selectionchange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', look);
    };
  }, [article]);
  return range;
}
