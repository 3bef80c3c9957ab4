import { CoverageRow } from '@learning-paths/backstage-plugin-learning-paths-common';

/** A Group as a row of the tree. */
export interface TreeRow {
  row: CoverageRow;
  /** 0 for one that has no row above it. */
  depth: number;
  /** The name of the row above. */
  below?: string;
  /** Undefined where nothing is below it. */
  isOpen?: boolean;
}

/**
 * The rows of a tree of Groups that can be seen: the roots and what is right below them,
 * and for each Group in `toggled` the other way round. Every row comes once, also where
 * Groups are each other's parents.
 */
export function visibleRows(
  rows: CoverageRow[],
  toggled: ReadonlySet<string>,
): TreeRow[] {
  const byTeam = new Map(rows.map(row => [row.team, row]));
  const children = new Map<string, CoverageRow[]>();
  const isRoot = ({ team, parent }: CoverageRow) =>
    !parent || parent === team || !byTeam.has(parent);
  for (const row of rows) {
    if (row.parent && !isRoot(row)) {
      children.set(row.parent, [...(children.get(row.parent) ?? []), row]);
    }
  }

  const seen = new Set<string>();
  const visible: TreeRow[] = [];
  const add = (row: CoverageRow, depth: number, isSeen: boolean) => {
    if (seen.has(row.team)) {
      return;
    }
    seen.add(row.team);
    const below = children.get(row.team) ?? [];
    const isOpen = (depth === 0) !== toggled.has(row.team);
    if (isSeen) {
      visible.push({
        row,
        depth,
        ...(depth > 0 && { below: byTeam.get(row.parent ?? '')?.name }),
        ...(below.length > 0 && { isOpen }),
      });
    }
    for (const child of below) {
      add(child, depth + 1, isSeen && isOpen);
    }
  };
  for (const row of rows.filter(isRoot)) {
    add(row, 0, true);
  }
  // What is left hangs in a circle; it is cut at its first row.
  for (const row of rows) {
    add(row, 0, true);
  }
  return visible;
}
