/** What a Mermaid diagram says about itself, and how wide it is drawn. */
export interface Diagram {
  kind: 'flowchart' | 'sequenceDiagram';
  /** `TB` where rows follow each other downwards; empty for sequences. */
  direction: string;
  title: string;
  description: string;
  /** Nodes side by side: the largest row of a flowchart, the participants of a sequence. */
  widest: number;
}

/** The nodes of a statement such as `a["A"] -->|"yes"| b`, in order. */
function nodesOf(line: string): string[] {
  return line
    .replace(/"[^"]*"/g, '')
    .replace(/\|[^|]*\||[[\](){}]/g, '')
    .split(/-->|-\.->|~~~/)
    .map(part => part.trim())
    .filter(part => /^\w+$/.test(part));
}

/** Rows of a flowchart that is drawn downwards: a node stands below all that lead to it. */
function rowsOf(lines: string[]): Map<string, number> {
  const after = new Map<string, Set<string>>();
  for (const line of lines) {
    const nodes = nodesOf(line);
    nodes.forEach((node, index) => {
      const next = after.get(node) ?? new Set<string>();
      after.set(node, next);
      if (index + 1 < nodes.length) {
        next.add(nodes[index + 1]);
      }
    });
  }
  const rows = new Map<string, number>();
  const place = (node: string, row: number, path: ReadonlySet<string>) => {
    if (!path.has(node) && (rows.get(node) ?? -1) < row) {
      rows.set(node, row);
      for (const next of after.get(node) ?? []) {
        place(next, row + 1, new Set([...path, node]));
      }
    }
  };
  const led = new Set([...after.values()].flatMap(next => [...next]));
  for (const node of after.keys()) {
    if (!led.has(node)) {
      place(node, 0, new Set());
    }
  }
  for (const node of after.keys()) {
    if (!rows.has(node)) {
      place(node, 0, new Set());
    }
  }
  return rows;
}

function largestRow(rows: Map<string, number>): number {
  const sizes = new Map<number, number>();
  for (const row of rows.values()) {
    sizes.set(row, (sizes.get(row) ?? 0) + 1);
  }
  return Math.max(0, ...sizes.values());
}

/** Reads a diagram's text. */
export function readDiagram(text: string): Diagram {
  const [head, ...lines] = text
    .trimEnd()
    .split('\n')
    // What only tells Mermaid how to draw.
    .filter(line => !/^%%\{.*\}%%$/.test(line));
  const [kind, direction = ''] = head.split(' ');
  if (kind !== 'flowchart' && kind !== 'sequenceDiagram') {
    throw new Error(`"${head}" begins no diagram that is known here`);
  }
  const said = (key: string) =>
    lines
      .map(line => line.trim())
      .find(line => line.startsWith(`${key}:`))
      ?.slice(key.length + 1)
      .trim() ?? '';
  const statements = lines
    .map(line => line.trim())
    .filter(line => !/^(acc(Title|Descr):|subgraph |end$)/.test(line));
  return {
    kind,
    direction,
    title: said('accTitle'),
    description: said('accDescr'),
    widest:
      kind === 'flowchart'
        ? largestRow(rowsOf(statements))
        : statements.filter(line => line.startsWith('participant ')).length,
  };
}
