import { SectionBox } from './SectionBox';
import { SvgElement } from './svg';

/** Between sections. */
export const gap = 10;

/** Sections beside each other, which are as high as the highest needs. */
class Row {
  readonly #boxes: readonly SectionBox[];
  readonly cellLines: number;
  readonly #titleLines: number;
  readonly height: number;

  constructor(boxes: readonly SectionBox[]) {
    this.#boxes = boxes;
    this.cellLines = Math.max(...boxes.map(box => box.cellLines));
    this.#titleLines = Math.max(...boxes.map(box => box.titleLines));
    this.height = Math.max(
      ...boxes.map(box => box.heightWith(this.#titleLines)),
    );
  }

  draw(place: { x: number; y: number; height: number }): SvgElement[] {
    let { x } = place;
    return this.#boxes.map(box => {
      const drawn = box.draw({ ...place, x }, this.#titleLines);
      x += box.width + gap;
      return drawn;
    });
  }
}

/** Rows on top of each other, which fill a height together. */
export class Stack {
  readonly #rows: readonly Row[];
  /** The least. */
  readonly height: number;

  constructor(rows: readonly (readonly SectionBox[])[]) {
    this.#rows = rows.map(boxes => new Row(boxes));
    this.height =
      this.#rows.reduce((sum, row) => sum + row.height + gap, 0) -
      (rows.length > 0 ? gap : 0);
  }

  /** What is left of the height goes to the rows by their lines of cells, which grow. */
  draw(place: { x: number; y: number; height: number }): SvgElement[] {
    const lines = this.#rows.reduce((sum, row) => sum + row.cellLines, 0);
    const spare = (place.height - this.height) / Math.max(1, lines);
    let { y } = place;
    return this.#rows.flatMap(row => {
      const height = row.height + spare * row.cellLines;
      const drawn = row.draw({ x: place.x, y, height });
      y += height + gap;
      return drawn;
    });
  }
}
