import { MapRow, PlacedSection, Unplaced } from './places';

const columns = 12;
/** Of a section, so that its title has room beside its icon and its count. */
const narrowestSection = 250;
/** Of a cell, so that most titles have room. */
const narrowestCell = 148;
/** A cell that is wider shows nothing but more of its surface. */
const widestCell = 360;
/** Around the cells of a section, and between them. */
const inset = 32;
const gap = 6;
/** More of them side by side are columns, and no layer any more. */
const mostInRow = 4;
/** Of a section besides its cells. */
const headLines = 2;

/** What counts against an arrangement, in lines of the whole width. */
const cost = { line: 0.5, idle: 1, wide: 3, uneven: 0.05, stretch: 0.15 };

/** Weights of a row's height that are tried, so as to meet the height of the pillars. */
const lineCosts = [-0.5, -0.2, 0, 0.2, cost.line, 1, 2];

interface Room {
  /** Of the layers together, in pixels. */
  width: number;
  /** Of the pillars beside them, in lines; 0 where there are none. */
  height: number;
}

/** A row, and what it wastes, in lines of the whole width. */
interface RatedRow extends MapRow {
  waste: number;
}

/** How many lines a section needs at least with its cells in so many columns. */
export function linesOf({ cells }: Unplaced, cellColumns: number): number {
  return headLines + Math.max(1, Math.ceil(cells.length / cellColumns));
}

/** How high sections are on top of each other, their cells too. */
export function pillarLines(sections: readonly Unplaced[]): number {
  return sum(sections.map(section => linesOf(section, 1)));
}

/** How high layers are if each has a row to itself. */
export function loneLines(layers: readonly Unplaced[]): number {
  return sum(layers.map(layer => linesOf(layer, 3)));
}

/** Breaks layers into rows, in their order, so that little is wasted. */
export function bestRows(layers: readonly Unplaced[], room: Room): MapRow[] {
  const most = Math.max(
    1,
    Math.min(mostInRow, Math.floor(room.width / narrowestSection)),
  );
  // By where a row starts, then by how many sections it has.
  const rows = layers.map((_, start) =>
    Array.from({ length: Math.min(most, layers.length - start) }, (__, more) =>
      bestRow(layers.slice(start, start + more + 1), room.width),
    ),
  );
  const weights = room.height > 0 ? lineCosts : [cost.line];
  const found = weights.map(weight => leastCost(rows, weight));
  const total = (candidate: RatedRow[]) => {
    const lines = sum(candidate.map(row => row.lines));
    const wanted = room.height || lines;
    return (
      sum(candidate.map(({ waste }) => waste)) +
      cost.stretch * Math.abs(wanted - lines)
    );
  };
  return least(found, total).map(({ sections, lines }) => ({
    sections,
    lines,
  }));
}

/** The way through all layers that costs least, from the last one to the first. */
function leastCost(rows: readonly RatedRow[][], weight: number): RatedRow[] {
  const costs = new Array<number>(rows.length + 1).fill(0);
  const choices: RatedRow[] = [];
  for (let start = rows.length - 1; start >= 0; start -= 1) {
    const costOf = (row: RatedRow) =>
      row.waste + weight * row.lines + costs[start + row.sections.length];
    const choice = least(rows[start], costOf);
    choices[start] = choice;
    costs[start] = costOf(choice);
  }
  const path: RatedRow[] = [];
  for (let start = 0; start < rows.length; ) {
    path.push(choices[start]);
    start += choices[start].sections.length;
  }
  return path;
}

/** Gives the sections of one row their widths. */
function bestRow(layers: readonly Unplaced[], width: number): RatedRow {
  const narrowest = Math.min(
    Math.ceil((columns * narrowestSection) / width),
    Math.floor(columns / layers.length),
  );
  const candidates = splits(columns, layers.length, narrowest).map(spans => {
    const sections = layers.map((layer, index) =>
      place(layer, spans[index], width),
    );
    const lines = Math.max(...sections.map(section => section.lines));
    return {
      sections,
      lines,
      waste:
        sum(sections.map(section => wasteOf(section, lines, width))) +
        cost.uneven * unevenness(sections),
    };
  });
  return least(candidates, ({ waste, lines }) => waste + cost.line * lines);
}

function place(layer: Unplaced, span: number, width: number): PlacedSection {
  const inside = (width * span) / columns - inset + gap;
  const most = Math.max(1, Math.floor(inside / (narrowestCell + gap)));
  const count = Math.max(1, layer.cells.length);
  // As many lines as the widest arrangement needs, filled as evenly as can be.
  const cellColumns = Math.ceil(count / Math.ceil(count / most));
  return { ...layer, span, cellColumns, lines: linesOf(layer, cellColumns) };
}

/** Lines without a cell, lines that only stretch cells, and cells that are too wide. */
function wasteOf(
  { cells, cellColumns, span }: PlacedSection,
  lines: number,
  width: number,
): number {
  const share = span / columns;
  const cellWidth = (width * share - inset) / cellColumns;
  const idle = lines - headLines - cells.length / cellColumns;
  const wide = Math.max(0, 1 - widestCell / cellWidth);
  return share * (cost.idle * idle + cost.wide * wide);
}

/** How much wider the widest cell is than the narrowest; 0 where all are the same. */
function unevenness(sections: readonly PlacedSection[]): number {
  const widths = sections.map(({ span, cellColumns }) => span / cellColumns);
  return Math.max(...widths) / Math.min(...widths) - 1;
}

/** All ways to share out a total among so many parts, none below the least. */
function splits(total: number, parts: number, smallest: number): number[][] {
  if (parts === 1) {
    return [[total]];
  }
  const found: number[][] = [];
  for (
    let first = smallest;
    first <= total - smallest * (parts - 1);
    first += 1
  ) {
    for (const others of splits(total - first, parts - 1, smallest)) {
      found.push([first, ...others]);
    }
  }
  return found;
}

/** The first of those that cost least. */
function least<T>(items: readonly T[], costOf: (item: T) => number): T {
  // Sums of fractions that are equal on paper must not decide.
  const rated = items.map(item => ({
    item,
    cost: Math.round(costOf(item) * 1e6),
  }));
  return rated.reduce((best, each) => (each.cost < best.cost ? each : best))
    .item;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
