import { decomposeColor, getContrastRatio } from '@material-ui/core/styles';

/** What WCAG AA asks for. */
const ENOUGH = 4.5;

/** Comparing every label with every shape is bounded by this many pairs. */
const MOST_PAIRS = 3_000_000;

/** The colours of the page that a drawing stands on. */
export interface Ground {
  background: string;
  text: string;
  line: string;
}

/** A filled shape of a drawing, in the order in which they are painted. */
interface Shape {
  at: number;
  box: DOMRect;
  fill: string;
}

function isOpaque(colour: string): boolean {
  try {
    const { type, values } = decomposeColor(colour);
    return type.startsWith('rgb') && (values[3] ?? 1) > 0.5;
  } catch {
    // `none`, or a gradient.
    return false;
  }
}

function holds(box: DOMRect, x: number, y: number): boolean {
  return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
}

function shapesOf(elements: readonly Element[]): Shape[] {
  return elements.flatMap((element, at) => {
    if (!/^(?:rect|path|polygon|circle|ellipse)$/.test(element.nodeName)) {
      return [];
    }
    const { fill, fillOpacity, opacity } = getComputedStyle(element);
    const share = Number(fillOpacity || 1) * Number(opacity || 1);
    return isOpaque(fill) && share > 0.5
      ? [{ at, box: element.getBoundingClientRect(), fill }]
      : [];
  });
}

/** Lines that cannot be told from the page at all. */
function mendLines(elements: readonly Element[], ground: Ground): void {
  for (const element of elements) {
    if (
      element instanceof SVGElement &&
      /^(?:line|path)$/.test(element.nodeName)
    ) {
      const { stroke, fill } = getComputedStyle(element);
      if (
        !isOpaque(fill) &&
        isOpaque(stroke) &&
        getContrastRatio(stroke, ground.background) < 1.3
      ) {
        element.style.setProperty('stroke', ground.line, 'important');
      }
    }
  }
}

/**
 * Gives labels another colour that could not be read where they stand: authors choose the
 * colours of boxes for one theme, and some kinds of diagrams know none.
 */
export function makeLabelsReadable(
  svg: SVGSVGElement,
  labels: readonly SVGGraphicsElement[],
  ground: Ground,
): void {
  const elements = [...svg.querySelectorAll('*')];
  if (elements.length * labels.length > MOST_PAIRS) {
    return;
  }
  const places = new Map(elements.map((element, at) => [element, at]));
  const shapes = shapesOf(elements);
  mendLines(elements, ground);
  for (const label of labels) {
    // Stands on the end of a line, which is no shape of its own.
    if (label.classList.contains('sequenceNumber')) {
      continue;
    }
    const { left, right, top, bottom } = label.getBoundingClientRect();
    const at = places.get(label) ?? 0;
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const below = shapes.filter(
      shape => shape.at < at && holds(shape.box, x, y),
    );
    const background = below[below.length - 1]?.fill ?? ground.background;
    const { fill } = getComputedStyle(label);
    if (!isOpaque(fill) || getContrastRatio(fill, background) < ENOUGH) {
      const [best] = [ground.text, ground.background, '#000000', '#ffffff']
        .map(colour => ({
          colour,
          ratio: getContrastRatio(colour, background),
        }))
        .sort((a, b) => b.ratio - a.ratio);
      label.style.setProperty('fill', best.colour, 'important');
    }
  }
}
