import { joinCutWords } from './joinCutWords';
import { addHiddenPlace } from './mermaidFrame';
import { Ground, makeLabelsReadable } from './readableLabels';
import { FONT_SIZE } from './textWidths';

/** A rectangle in the coordinates of a drawing. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How large a drawing is, in CSS pixels, where nothing scales it. */
export interface DrawingSize {
  width: number;
  height: number;
  /** The size of its smallest label. */
  label: number;
}

/** Labels may stick out of a drawing by so much of its size, at most. */
const MOST_ADDED = 1;

function viewBoxOf(svg: SVGSVGElement): Box {
  const [x = 0, y = 0, width = 0, height = 0] = (
    svg.getAttribute('viewBox') ?? ''
  )
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (!(width > 0 && height > 0)) {
    throw new Error('The drawing has no size');
  }
  return { x, y, width, height };
}

/** A box that nothing sticks out of; Mermaid forgets titles and notes that are wider than the rest. */
function boxAround(box: Box, texts: readonly DOMRect[], frame: DOMRect): Box {
  const shown = texts.filter(({ width, height }) => width > 0 && height > 0);
  const missing = (sides: number[], most: number) =>
    Math.ceil(Math.min(Math.max(0, ...sides), most * MOST_ADDED));
  const left = missing(
    shown.map(text => frame.left - text.left),
    box.width,
  );
  const right = missing(
    shown.map(text => text.right - frame.right),
    box.width,
  );
  const top = missing(
    shown.map(text => frame.top - text.top),
    box.height,
  );
  const bottom = missing(
    shown.map(text => text.bottom - frame.bottom),
    box.height,
  );
  return {
    x: box.x - left,
    y: box.y - top,
    width: box.width + left + right,
    height: box.height + top + bottom,
  };
}

function smallestLabel(texts: readonly SVGGraphicsElement[]): number {
  const sizes = texts.map(text => {
    const matrix = text.getScreenCTM?.();
    const scale = matrix ? Math.hypot(matrix.a, matrix.b) : 1;
    return parseFloat(getComputedStyle(text).fontSize) * scale;
  });
  const known = sizes.filter(size => size > 0);
  return known.length > 0 ? Math.min(...known) : FONT_SIZE;
}

function isLabel(text: Element): boolean {
  return (
    Boolean(text.textContent?.trim()) && text.querySelector('tspan') === null
  );
}

/**
 * Finishes a drawing where it is laid out, while its styles reach nothing of the page: gives
 * it the size that it is made for, so large that no label is cut off at its edges, mends
 * labels, and tells how small they are.
 *
 * @param options - the words of its source, and what it stands on
 * @throws Error when it has no size
 */
export function finishDrawing(
  svg: SVGSVGElement,
  options: { words: ReadonlySet<string>; ground: Ground },
): DrawingSize {
  const { words, ground } = options;
  const box = viewBoxOf(svg);
  const setBox = ({ x, y, width, height }: Box) => {
    svg.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
    svg.setAttribute('width', String(width));
    svg.setAttribute('height', String(height));
  };
  svg.style.removeProperty('max-width');
  setBox(box);

  const place = addHiddenPlace();
  try {
    place.style.fontSize = `${FONT_SIZE}px`;
    place.attachShadow({ mode: 'open' }).append(svg);
    joinCutWords(svg, words);
    const labels = [
      ...svg.querySelectorAll<SVGGraphicsElement>('text, tspan'),
    ].filter(isLabel);
    const whole = boxAround(
      box,
      labels.map(label => label.getBoundingClientRect()),
      svg.getBoundingClientRect(),
    );
    makeLabelsReadable(svg, labels, ground);
    const label = smallestLabel(labels);
    setBox(whole);
    return {
      width: Math.ceil(whole.width),
      height: Math.ceil(whole.height),
      label,
    };
  } finally {
    place.remove();
  }
}
