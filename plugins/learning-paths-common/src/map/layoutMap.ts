import { MapBands, Series } from '../api';
import { cellsOf } from './cells';
import { MapRow, PlacedSection, Unplaced } from './places';
import { bestRows, linesOf, loneLines, pillarLines } from './rows';

/**
 * Where all sections of a series stand: pillars at the left and right, as high as the
 * layers between them. Each section is in one place. Lists are in the order in which they
 * are seen, downwards and from left to right.
 *
 * Draw it as three columns of the widths `columns`. Both pillars and the layers are stacks
 * that share the whole height, in proportion to `lines`, and whose cells grow with them, so
 * that nothing is left empty.
 *
 * @public
 */
export interface MapLayout {
  /** Widths in twenty-fourths; 0 where there is no such pillar. */
  columns: { left: number; middle: number; right: number };
  /** The pillar at the left, from the top down. */
  left: PlacedSection[];
  /** The layers in the middle, from the top down. */
  rows: MapRow[];
  /** The pillar at the right, from the top down. */
  right: PlacedSection[];
  /** What the platform carries, and what it stands on. */
  bands: MapBands;
}

/** What pillars and layers may differ in height before pillars are taken down. */
const towering = 2;

const pillarWidth = 5;
const allWidth = 24;

/**
 * Places the sections of a series.
 *
 * Sections with `area: left` or `right` are pillars; all others are layers. Pillars that
 * would tower over the layers, or that have none beside them, become layers, the last ones
 * first.
 *
 * Once an author gives a section an area or the series bands, the map is a picture of a
 * building: the first layer of the series is its foundation and stands at the bottom right,
 * the last one at the top left. Without either, layers are in reading order, from the top.
 *
 * Layers share rows where they have few cells, as many as there is room for, so that rows are
 * filled and one guide does not take a whole row if it can be helped.
 *
 * @param options - `width` of the whole map in pixels, 1136 when absent: narrow maps have
 * fewer sections in a row and fewer cells in a line
 * @public
 */
export function layoutMap(
  series: Pick<Series, 'steps' | 'bands'>,
  options: { width?: number } = {},
): MapLayout {
  const { width = 1136 } = options;
  const all = series.steps.map((section, index) => ({
    index,
    section,
    cells: cellsOf(section),
  }));
  const { left, layers, right } = inAreas(all);
  const columns = {
    left: left.length > 0 ? pillarWidth : 0,
    right: right.length > 0 ? pillarWidth : 0,
  };
  const middle = allWidth - columns.left - columns.right;
  const rows = bestRows(isBuilding(series) ? layers.reverse() : layers, {
    width: (width * middle) / allWidth,
    height: Math.max(pillarLines(left), pillarLines(right)),
  });
  return {
    columns: { ...columns, middle },
    left: left.map(inPillar),
    rows,
    right: right.map(inPillar),
    bands: series.bands ?? {},
  };
}

function isBuilding({
  steps,
  bands,
}: Pick<Series, 'steps' | 'bands'>): boolean {
  return bands !== undefined || steps.some(({ area }) => area !== undefined);
}

function inPillar(unplaced: Unplaced): PlacedSection {
  return {
    ...unplaced,
    span: 12,
    cellColumns: 1,
    lines: linesOf(unplaced, 1),
  };
}

interface Areas {
  left: Unplaced[];
  layers: Unplaced[];
  right: Unplaced[];
}

function inAreas(all: readonly Unplaced[]): Areas {
  const areas: Areas = {
    left: all.filter(({ section }) => section.area === 'left'),
    layers: all.filter(
      ({ section }) => section.area !== 'left' && section.area !== 'right',
    ),
    right: all.filter(({ section }) => section.area === 'right'),
  };
  // Kept up to date as sections move: counting again each time takes the square of how many there are.
  const heights = {
    left: pillarLines(areas.left),
    right: pillarLines(areas.right),
    layers: loneLines(areas.layers),
  };
  for (;;) {
    const tallest = heights.left > heights.right ? 'left' : 'right';
    if (heights[tallest] <= towering * heights.layers) {
      break;
    }
    const moved = areas[tallest].splice(-1);
    heights[tallest] -= pillarLines(moved);
    heights.layers += loneLines(moved);
    areas.layers.push(...moved);
  }
  areas.layers.sort((a, b) => a.index - b.index);
  return areas;
}
