import {
  MapCell,
  statusOf,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { breakText } from './breakText';
import { drawText, TextBox } from './drawText';
import { Palette } from './palette';
import { statusLook, statusWords } from './statusLook';
import { moved, svg, SvgElement } from './svg';

const font = { size: 13 };
const lineHeight = 16;
const inset = 10;
const iconSize = 16;
const iconGap = 7;
/** The least height of a cell whose text needs one line, two, or three. */
const heights = [30, 44, 60];

/** What cells are painted with. */
export interface CellStyle {
  palette: Palette;
  /** Of the section. */
  colour: string;
  /** A team was asked for. */
  hasTeam: boolean;
}

/** How high a cell of this width is at least, so that its text is whole in three lines. */
export function cellHeight(cell: MapCell, width: number): number {
  const lines = breakText(labelOf(cell), {
    width: textWidthIn(cell, width),
    lines: heights.length,
    font,
  });
  return heights[lines.length - 1];
}

/** A guide, filled with the state of the team. */
export function drawCell(
  cell: MapCell,
  box: TextBox,
  style: CellStyle,
): SvgElement {
  const { palette } = style;
  const { x, y, width, height } = box;
  const { mark, step } = cell;
  const status = statusOf(step);
  const look = status && statusLook(status, palette);
  const lines = breakText(labelOf(cell), {
    width: textWidthIn(cell, width),
    lines: Math.min(
      heights.length,
      Math.max(1, Math.floor((height - 8) / lineHeight)),
    ),
    font,
  });
  const isQuiet = mark === 'missing' || isLeftOut(cell, style);
  return svg(
    'g',
    {},
    // Shown on hover where the picture is opened by itself.
    svg('title', {}, describeCell(cell, style)),
    drawSurface(cell, box, style),
    look &&
      svg('path', {
        ...iconAttributes(x + inset, y + (height - iconSize) / 2),
        d: look.icon,
        stroke: look.colour,
        'stroke-dasharray': look.isDashed ? '2.6 1.7' : undefined,
      }),
    drawText(
      lines,
      {
        x: x + inset + leftOf(cell),
        y,
        width: textWidthIn(cell, width),
        height,
      },
      {
        font,
        lineHeight,
        colour:
          isQuiet || status === 'not-applicable' ? palette.muted : palette.text,
        isItalic: mark === 'missing',
      },
    ),
    mark === 'external'
      ? svg('path', {
          ...iconAttributes(
            x + width - inset - iconSize * 0.8,
            y + (height - iconSize * 0.8) / 2,
            0.8,
          ),
          d: 'M5 3.5h7.5V11M12 4l-8.5 8.5',
          stroke: palette.muted,
        })
      : undefined,
  );
}

/** What a cell says in words, for those who cannot see it and where it is cut. */
export function describeCell(
  cell: MapCell,
  style: Pick<CellStyle, 'hasTeam'>,
): string {
  const status = statusOf(cell.step);
  const facts = [
    status && statusWords[status].toLowerCase(),
    isLeftOut(cell, style) && cell.step.guide
      ? 'not expected of the team'
      : undefined,
    cell.mark === 'missing' ? 'not available yet' : undefined,
    cell.mark === 'external' ? 'external page' : undefined,
  ].filter(fact => fact !== undefined);
  return facts.length > 0
    ? `${cell.step.title}: ${facts.join(', ')}`
    : cell.step.title;
}

/** Attributes of an icon of lines on a square of 16. */
export function iconAttributes(x: number, y: number, scale = 1) {
  return {
    transform: moved(x, y, scale),
    fill: 'none',
    'stroke-width': 1.5,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  };
}

function drawSurface(
  cell: MapCell,
  box: TextBox,
  { palette, colour, hasTeam }: CellStyle,
): SvgElement {
  const { x, y, width, height } = box;
  const status = statusOf(cell.step);
  const look = status && statusLook(status, palette);
  const isDashed = look?.isDashed || cell.mark === 'missing';
  const isPlain = look === undefined && (hasTeam || cell.mark === 'missing');
  const own = isPlain ? palette.line : colour;
  return svg('rect', {
    // Lines are drawn in the middle of their edge.
    x: x + 0.5,
    y: y + 0.5,
    width: width - 1,
    height: height - 1,
    rx: 5,
    fill: look?.fill ?? own,
    'fill-opacity': look?.fillOpacity ?? (isPlain ? 0 : palette.concernOpacity),
    stroke: look?.colour ?? own,
    'stroke-opacity': isPlain || (look && !isDashed) ? undefined : 0.45,
    'stroke-dasharray': isDashed ? '4 3' : undefined,
  });
}

/** The team is asked for, and not for this. */
function isLeftOut(
  { step }: MapCell,
  { hasTeam }: Pick<CellStyle, 'hasTeam'>,
): boolean {
  return hasTeam && statusOf(step) === undefined;
}

function labelOf({ role, step }: MapCell): string {
  switch (role) {
    case 'overview':
      return 'Overview';
    case 'only': {
      // The title stands right above it.
      const status = statusOf(step);
      if (status) {
        return statusWords[status];
      }
      return step.minutes === undefined
        ? 'Guide'
        : `Guide · ${step.minutes} min`;
    }
    default:
      return step.title;
  }
}

function textWidthIn(cell: MapCell, width: number): number {
  return width - 2 * inset - leftOf(cell) - rightOf(cell);
}

/** Of the state. */
function leftOf({ step }: MapCell): number {
  return statusOf(step) ? iconSize + iconGap : 0;
}

/** Of the arrow that leads out. */
function rightOf({ mark }: MapCell): number {
  return mark === 'external' ? iconSize : 0;
}
