/** Outlines that differ in how much room they need. */
export type Outline =
  | 'asymmetric'
  | 'circle'
  | 'cylinder'
  | 'diamond'
  | 'hexagon'
  | 'rectangle'
  | 'rounded'
  | 'slanted'
  | 'stadium'
  | 'subroutine';

export interface FlowNode {
  id: string;
  label: string;
  outline: Outline;
  /** Id of the group that it stands in. */
  group?: string;
}

export interface FlowEdge {
  /** Ids of nodes or groups. */
  from: string;
  to: string;
  label: string;
  /** Ranks that it spans at least. */
  length: number;
}

/** A `subgraph`. */
export interface FlowGroup {
  id: string;
  title: string;
  group?: string;
  isHorizontal?: boolean;
}

/** What a flowchart says, of what matters to its size. */
export interface Flowchart {
  isHorizontal: boolean;
  nodes: ReadonlyMap<string, FlowNode>;
  edges: readonly FlowEdge[];
  groups: ReadonlyMap<string, FlowGroup>;
}
