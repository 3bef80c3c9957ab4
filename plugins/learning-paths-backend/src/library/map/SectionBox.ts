import {
  Concern,
  concernIconPaths,
  concernShades,
  guidePaths,
  PlacedSection,
  progressIn,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { breakText } from './breakText';
import { cellHeight, CellStyle, drawCell } from './drawCell';
import { drawText, TextBox } from './drawText';
import { Palette } from './palette';
import { moved, rounded, svg, SvgElement } from './svg';
import { textWidth } from './textWidth';

const titleFont = { size: 15, isBold: true };
const countFont = { size: 12.5 };
const titleLine = 19;
const inset = 14;
const iconSize = 20;
const gap = 6;
/** Of the colour at the top. */
const edge = 4;
const radius = 8;

/** What all sections of a picture share. */
export interface SectionStyle {
  palette: Palette;
  hasTeam: boolean;
}

/** A section with its cells, which knows how much room it needs. */
export class SectionBox {
  readonly #placed: PlacedSection;
  readonly #concern: Concern;
  readonly #style: CellStyle;
  readonly #width: number;
  readonly #title: string[];

  constructor(options: {
    placed: PlacedSection;
    concern: Concern;
    width: number;
    style: SectionStyle;
  }) {
    const { placed, concern, width, style } = options;
    this.#placed = placed;
    this.#concern = concern;
    this.#width = width;
    this.#style = {
      ...style,
      colour: concernShades[concern.colour][style.palette.theme],
    };
    this.#title = breakText(placed.section.title, {
      width: this.#titleWidth,
      lines: 3,
      font: titleFont,
    });
  }

  get width(): number {
    return this.#width;
  }

  /** Lines of its cells, at least one. */
  get cellLines(): number {
    return Math.max(
      1,
      Math.ceil(this.#placed.cells.length / this.#placed.cellColumns),
    );
  }

  /** Lines of its title. */
  get titleLines(): number {
    return this.#title.length;
  }

  /** The least height, under a title of so many lines. */
  heightWith(titleLines: number): number {
    const { cells } = this.#placed;
    const heights = cells.map(cell => cellHeight(cell, this.#cellWidth));
    const cell = Math.max(0, ...heights);
    return (
      headHeight(titleLines) +
      this.cellLines * (cell + gap) -
      gap +
      (cells.length > 0 ? inset : 0)
    );
  }

  /** Draws it at a place that is as high as its neighbours need. */
  draw(
    place: { x: number; y: number; height: number },
    titleLines: number,
  ): SvgElement {
    const { x, y, height } = place;
    const box = { x, y, width: this.#width, height };
    const { cells, cellColumns } = this.#placed;
    const head = headHeight(titleLines);
    const line = (height - head - inset + gap) / this.cellLines;
    return svg(
      'g',
      {},
      ...this.#surface(box),
      ...this.#head(box),
      ...cells.map((cell, index) =>
        drawCell(
          cell,
          {
            x: x + inset + (index % cellColumns) * (this.#cellWidth + gap),
            y: y + head + Math.floor(index / cellColumns) * line,
            width: this.#cellWidth,
            height: line - gap,
          },
          this.#style,
        ),
      ),
    );
  }

  /** How far the team is, or how many guides there are. */
  get count(): string {
    const { section } = this.#placed;
    if (this.#style.hasTeam) {
      const progress = progressIn([section]);
      return progress ? `${progress.done} of ${progress.total}` : '';
    }
    const guides = guidePaths([section]).size;
    // Of one, its cell says enough.
    return guides > 1 ? `${guides} guides` : '';
  }

  get #cellWidth(): number {
    const { cellColumns } = this.#placed;
    return (this.#width - 2 * inset + gap) / cellColumns - gap;
  }

  get #titleWidth(): number {
    return (
      this.#width -
      2 * inset -
      iconSize -
      8 -
      (this.count === '' ? 0 : textWidth(this.count, countFont) + 8)
    );
  }

  #surface({ x, y, width, height }: TextBox): SvgElement[] {
    const { palette, colour } = this.#style;
    const [left, top, right] = [x, y, x + width].map(rounded);
    return [
      svg('rect', {
        x: x + 0.5,
        y: y + 0.5,
        width: width - 1,
        height: height - 1,
        rx: radius,
        fill: palette.paper,
        stroke: palette.line,
      }),
      svg('path', {
        d: [
          `M${left} ${
            top + radius
          }a${radius} ${radius} 0 0 1 ${radius} -${radius}`,
          `H${right - radius}a${radius} ${radius} 0 0 1 ${radius} ${radius}`,
          `c0 -2.2 -3.6 -${edge} -${radius} -${edge}H${left + radius}`,
          `c-4.4 0 -${radius} 1.8 -${radius} ${edge}z`,
        ].join(''),
        fill: colour,
      }),
    ];
  }

  #head({ x, y, width }: TextBox): SvgElement[] {
    const { palette, colour } = this.#style;
    const top = y + inset;
    const height = this.titleLines * titleLine;
    return [
      svg('path', {
        transform: moved(
          x + inset,
          top + (height - iconSize) / 2,
          iconSize / 24,
        ),
        d: concernIconPaths[this.#concern.icon],
        fill: 'none',
        stroke: colour,
        'stroke-width': 2,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      }),
      drawText(
        this.#title,
        {
          x: x + inset + iconSize + 8,
          y: top,
          width: this.#titleWidth,
          height,
        },
        { font: titleFont, lineHeight: titleLine, colour: palette.text },
      ),
      drawText(
        [this.count],
        { x, y: top, width: width - inset, height },
        {
          font: countFont,
          lineHeight: titleLine,
          colour: palette.muted,
          align: 'end',
        },
      ),
    ];
  }
}

function headHeight(titleLines: number): number {
  return inset + titleLines * titleLine + 10;
}
