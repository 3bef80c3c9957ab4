/** What lies between two boxes: which, and how many ranks apart at least. */
export interface RankedEdge {
  from: string;
  to: string;
  length: number;
}

/**
 * The rank of each box, so that each edge leads to a later one; edges that close a circle
 * lead back. Takes time proportional to boxes and edges.
 */
export function ranksOf(
  boxes: readonly string[],
  edges: readonly RankedEdge[],
): Map<string, number> {
  const { order, forward } = withoutCircles(boxes, edges);
  const ranks = new Map<string, number>(boxes.map(box => [box, 0]));
  const rankOf = (box: string) => ranks.get(box) ?? 0;
  for (const box of order) {
    for (const { to, length } of forward.get(box) ?? []) {
      ranks.set(to, Math.max(rankOf(to), rankOf(box) + length));
    }
  }
  // What only leads somewhere stands beside it, not at the top.
  const isLedTo = new Set([...forward.values()].flat().map(({ to }) => to));
  for (const box of order.toReversed()) {
    const next = forward.get(box) ?? [];
    if (next.length > 0 && !isLedTo.has(box)) {
      ranks.set(
        box,
        Math.min(...next.map(({ to, length }) => rankOf(to) - length)),
      );
    }
  }
  return ranks;
}

/** The boxes in an order in which edges lead forwards, and those edges. */
function withoutCircles(
  boxes: readonly string[],
  edges: readonly RankedEdge[],
): { order: string[]; forward: Map<string, RankedEdge[]> } {
  const after = new Map<string, RankedEdge[]>(boxes.map(box => [box, []]));
  for (const edge of edges) {
    after.get(edge.from)?.push(edge);
  }
  const forward = new Map<string, RankedEdge[]>(boxes.map(box => [box, []]));
  const state = new Map<string, 'open' | 'done'>();
  const finished: string[] = [];
  for (const start of boxes) {
    const path = state.has(start) ? [] : [{ box: start, next: 0 }];
    if (path.length > 0) {
      state.set(start, 'open');
    }
    while (path.length > 0) {
      const step = path[path.length - 1];
      const edge = after.get(step.box)?.[step.next];
      step.next += 1;
      if (!edge) {
        state.set(step.box, 'done');
        finished.push(step.box);
        path.pop();
      } else if (state.get(edge.to) === 'open') {
        forward.get(edge.to)?.push({ ...edge, from: edge.to, to: edge.from });
      } else {
        forward.get(step.box)?.push(edge);
        if (!state.has(edge.to)) {
          state.set(edge.to, 'open');
          path.push({ box: edge.to, next: 0 });
        }
      }
    }
  }
  return { order: finished.reverse(), forward };
}
