import { labelSize, largest, Size, sum } from './boxSizes';
import { FlowEdge } from './Flowchart';
import { RankedEdge, ranksOf } from './ranks';

// Measured in Mermaid 12 with the settings of the guide page, in CSS pixels.
const gap = 40;
export const groupPadding = 24;
/** What an edge takes that passes a rank. */
const passingEdge = 30;

/** Puts boxes into ranks, and adds up what stands beside each other. */
export function layeredSize(options: {
  boxes: ReadonlyMap<string, Size>;
  /** The groups around each box that have no box of their own. */
  homes: ReadonlyMap<string, readonly string[]>;
  edges: readonly FlowEdge[];
  isHorizontal: boolean;
}): Size {
  const { boxes, homes, edges, isHorizontal } = options;
  const along = isHorizontal ? 'width' : 'height';
  const across = isHorizontal ? 'height' : 'width';
  const ranks = ranksOf([...boxes.keys()], edges);
  const rankOf = (box: string) => ranks.get(box) ?? 0;
  const count = largest([...ranks.values()]) + 1;
  const rows = Array.from({ length: count }, (): string[] => []);
  for (const [box, rank] of ranks) {
    rows[rank].push(box);
  }
  const passing = passingEdges(edges, rankOf, count);
  const sizes = rows.map(row => row.flatMap(box => boxes.get(box) ?? []));
  const labels = Array.from({ length: count }, (): Size[] => []);
  for (const edge of edges.filter(({ label }) => label !== '')) {
    const middle = (rankOf(edge.from) + rankOf(edge.to)) / 2;
    // In the middle of its edge: at a rank, or between two.
    const places = Number.isInteger(middle) ? sizes : labels;
    places[Math.floor(middle)].push(labelSize(edge.label));
  }
  const padded = rows.map(
    row => new Set(row.flatMap(box => homes.get(box) ?? [])),
  );
  const widths = sizes.map(
    (row, rank) =>
      sum(row.map(size => size[across])) +
      gap * (row.length - 1) +
      passingEdge * passing[rank] +
      2 * groupPadding * padded[rank].size,
  );
  const labelWidths = labels.map(
    row => sum(row.map(size => size[across])) + (gap / 2) * (row.length - 1),
  );
  const depth =
    sum(sizes.map(row => largest(row.map(size => size[along])))) +
    gap * (count - 1) +
    sum(
      labels.map(row =>
        row.length > 0 ? largest(row.map(size => size[along])) + gap : 0,
      ),
    ) +
    2 * groupPadding * new Set(padded.flatMap(groups => [...groups])).size;
  const breadth = largest([...widths, ...labelWidths]);
  return isHorizontal
    ? { width: depth, height: breadth }
    : { width: breadth, height: depth };
}

/** How many edges pass each rank without ending there. */
function passingEdges(
  edges: readonly RankedEdge[],
  rankOf: (box: string) => number,
  count: number,
): number[] {
  const changes = Array.from({ length: count + 1 }, () => 0);
  for (const { from, to } of edges) {
    const [first, last] = [rankOf(from), rankOf(to)].sort((a, b) => a - b);
    if (last - first > 1) {
      changes[first + 1] += 1;
      changes[last] -= 1;
    }
  }
  let passing = 0;
  return changes.slice(0, count).map(change => {
    passing += change;
    return passing;
  });
}
