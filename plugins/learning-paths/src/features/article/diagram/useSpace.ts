import { RefObject, useLayoutEffect, useState } from 'react';
import { Space } from './fitDrawing';

/** What pages leave free at their sides, in CSS pixels. */
const MARGIN = 24;

/** What a frame takes at both sides of a drawing: its line, and some air. */
export const FRAME = 2 * (1 + 8);

function innerWidth(element: Element): number {
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  return (
    element.clientWidth -
    (parseFloat(paddingLeft) || 0) -
    (parseFloat(paddingRight) || 0)
  );
}

/** Up to where the page beside some text is free; the text's own width where it may not leave it. */
function roomFor(figure: Element, column: number): number {
  const text = figure.parentElement;
  const page = figure.closest('main');
  // A diagram within a list, a tab or a remark stays there.
  if (!page || text?.parentElement?.nodeName !== 'ARTICLE') {
    return column;
  }
  const { left } = page.getBoundingClientRect();
  const padding = parseFloat(getComputedStyle(page).paddingRight) || 0;
  const end = left + page.clientWidth - Math.max(padding, MARGIN);
  return Math.max(column, end - figure.getBoundingClientRect().left);
}

/** The space that was there before, where nothing changed. */
function sameOr(before: Space | undefined, next: Space): Space {
  return before?.column === next.column && before.room === next.room
    ? before
    : next;
}

/** How much space a figure has for a drawing; absent until it is laid out. */
export function useSpace(figureRef: RefObject<Element>): Space | undefined {
  const [space, setSpace] = useState<Space>();
  useLayoutEffect(() => {
    const figure = figureRef.current;
    const parent = figure?.parentElement;
    if (!figure || !parent) {
      return undefined;
    }
    const measure = () => {
      const column = innerWidth(parent);
      const room = roomFor(figure, column);
      const next = { column: column - FRAME, room: room - FRAME };
      // As wide as nothing, where nothing is laid out.
      setSpace(before => (next.column > 0 ? sameOr(before, next) : undefined));
    };
    measure();
    window.addEventListener('resize', measure);
    const observer =
      typeof ResizeObserver === 'undefined'
        ? undefined
        : new ResizeObserver(measure);
    observer?.observe(parent);
    return () => {
      window.removeEventListener('resize', measure);
      observer?.disconnect();
    };
  }, [figureRef]);
  return space;
}
