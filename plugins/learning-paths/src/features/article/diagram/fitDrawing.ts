import { DrawingSize } from './finishDrawing';

/** Labels smaller than this, in CSS pixels, are hard to read. */
export const SMALLEST_LABEL = 11;

/** Where a drawing can stand, in CSS pixels. */
export interface Space {
  /** The width of the text around it. */
  column: number;
  /** The width up to where the page ends; as wide as the column where it cannot leave it. */
  room: number;
}

/** How a drawing is shown. */
export interface Fit {
  /** What the drawing is drawn in. */
  width: number;
  height: number;
  /** What of it is seen at once; less than its width where it scrolls. */
  seen: number;
}

/**
 * The one rule for the size of drawings: as wide as the text where its labels can be read
 * then, else wider than the text, as far as there is room, and never so small that they
 * cannot be read: then it scrolls.
 */
export function fitDrawing(drawing: DrawingSize, space: Space): Fit {
  const { width, height, label } = drawing;
  const column = Math.max(space.column, 1);
  const room = Math.max(space.room, column);
  const legible = SMALLEST_LABEL / Math.max(label, 1);
  const inColumn = Math.min(1, column / width);
  const scale =
    inColumn >= legible
      ? inColumn
      : Math.max(legible, Math.min(1, room / width));
  const drawn = Math.ceil(width * scale);
  return {
    width: drawn,
    height: Math.ceil(height * scale),
    seen: Math.min(drawn, drawn > column ? room : column),
  };
}
