/** A width and a height, in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** How a drawing lies on the stage: where its upper left corner is, and how much it is scaled. */
export interface View extends Point {
  scale: number;
}

/** What there is: the drawing as it is made, and the stage that it is looked at on. */
export interface Sizes {
  drawing: Size;
  stage: Size;
}

/** Free space around a drawing that fits, in CSS pixels. */
const MARGIN = 16;

/** Drawings are made of lines, so they may grow; a small one that fills a screen looks silly. */
const LARGEST_FIT = 2.5;
const LARGEST = 10;

function fittingScale({ drawing, stage }: Sizes): number {
  return Math.max(
    0.02,
    Math.min(
      LARGEST_FIT,
      (stage.width - 2 * MARGIN) / drawing.width,
      (stage.height - 2 * MARGIN) / drawing.height,
    ),
  );
}

/** Lies within the stage what fits into it, and reaches its edges what does not. */
function keptAt(at: number, length: number, stage: number): number {
  const free = stage - length;
  return free >= 0
    ? Math.max(0, Math.min(free, at))
    : Math.min(0, Math.max(free, at));
}

function kept(view: View, { drawing, stage }: Sizes): View {
  const { scale } = view;
  return {
    scale,
    x: keptAt(view.x, drawing.width * scale, stage.width),
    y: keptAt(view.y, drawing.height * scale, stage.height),
  };
}

/** The whole drawing, in the middle. */
export function fitView(sizes: Sizes): View {
  const { drawing, stage } = sizes;
  const scale = fittingScale(sizes);
  return {
    scale,
    x: (stage.width - drawing.width * scale) / 2,
    y: (stage.height - drawing.height * scale) / 2,
  };
}

/** Larger or smaller by a factor; what is at a point of the stage stays there. */
export function zoomView(
  view: View,
  factor: number,
  point: Point,
  sizes: Sizes,
): View {
  const smallest = Math.min(1, fittingScale(sizes));
  const scale = Math.min(LARGEST, Math.max(smallest, view.scale * factor));
  const share = scale / view.scale;
  return kept(
    {
      scale,
      x: point.x - (point.x - view.x) * share,
      y: point.y - (point.y - view.y) * share,
    },
    sizes,
  );
}

/** Moves the drawing, as far as there is something to see. */
export function moveView(view: View, by: Point, sizes: Sizes): View {
  return kept({ ...view, x: view.x + by.x, y: view.y + by.y }, sizes);
}
