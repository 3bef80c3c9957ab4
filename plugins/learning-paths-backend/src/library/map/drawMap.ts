import {
  concernsOf,
  layoutMap,
  PlacedSection,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { SeriesTree } from '../types';
import { breakText } from './breakText';
import { describeMap } from './describeMap';
import { drawHead } from './drawHead';
import { drawLegend } from './drawLegend';
import { drawText, textAttributes } from './drawText';
import { MapTheme, palettes } from './palette';
import { SectionBox } from './SectionBox';
import { gap, Stack } from './Stack';
import { svg, SvgElement } from './svg';

/** What is drawn, and how. */
export interface MapOptions {
  series: SeriesTree;
  /** Name of the team whose progress the series shows; absent where it shows none. */
  team?: string;
  theme: MapTheme;
}

/** Changes whenever other pictures come of the same series. */
export const drawingVersion = 1;

const width = 1200;
const margin = 32;
const inside = width - 2 * margin;
const bandHeight = 40;
const bandFont = { size: 13 };

/**
 * Draws the map of a series as a picture that stands by itself: an SVG without scripts,
 * links, styles or anything that would have to be fetched, with the fonts of whoever looks.
 */
export function drawMap({ series, team, theme }: MapOptions): string {
  const palette = palettes[theme];
  const layout = layoutMap(series, { width: inside });
  const concerns = concernsOf(series.steps);
  const style = { palette, hasTeam: team !== undefined };
  const boxOf = (placed: PlacedSection, room: number) =>
    new SectionBox({
      placed,
      concern: concerns[placed.index],
      width: room,
      style,
    });
  const { columns } = layout;
  const sides = [columns.left, columns.middle, columns.right];
  const taken = gap * (sides.filter(column => column > 0).length - 1);
  const [left, middle, right] = sides.map(
    column => ((inside - taken) * column) / 24,
  );
  const stacks = [
    { room: left, rows: layout.left.map(one => [boxOf(one, left)]) },
    {
      room: middle,
      rows: layout.rows.map(({ sections }) =>
        sections.map(one =>
          boxOf(one, ((middle - gap * (sections.length - 1)) * one.span) / 12),
        ),
      ),
    },
    { room: right, rows: layout.right.map(one => [boxOf(one, right)]) },
  ]
    .filter(({ rows }) => rows.length > 0)
    .map(({ room, rows }) => ({ room, stack: new Stack(rows) }));
  const height = Math.max(0, ...stacks.map(({ stack }) => stack.height));

  let y = margin;
  const parts: SvgElement[] = [];
  const head = drawHead({ series, team, palette, x: margin, y, width: inside });
  parts.push(...head.parts);
  y += head.height;
  const band = (text: string | undefined) => {
    if (text !== undefined) {
      const box = { x: margin, y, width: inside, height: bandHeight };
      const room = { width: inside - 2 * margin, lines: 1, font: bandFont };
      parts.push(
        svg('rect', { ...box, rx: 8, fill: palette.band }),
        drawText(breakText(text, room), box, {
          font: bandFont,
          lineHeight: 16,
          colour: palette.muted,
          align: 'middle',
        }),
      );
      y += bandHeight + gap;
    }
  };
  band(layout.bands.above);
  let x = margin;
  for (const { room, stack } of stacks) {
    parts.push(...stack.draw({ x, y, height }));
    x += room + gap;
  }
  y += stacks.length > 0 ? height + gap : 0;
  band(layout.bands.below);
  if (team !== undefined) {
    const legend = drawLegend({ palette, x: margin, y: y + 6 });
    parts.push(legend.part);
    y += 6 + legend.height + gap;
  }
  const total = Math.ceil(y - gap + margin);
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height: total,
      viewBox: `0 0 ${width} ${total}`,
      role: 'img',
      'aria-labelledby': 'title description',
      ...textAttributes,
    },
    svg('title', { id: 'title' }, series.title),
    svg('desc', { id: 'description' }, describeMap(series, style)),
    svg('rect', { width, height: total, fill: palette.page }),
    ...parts,
  ).toString();
}
