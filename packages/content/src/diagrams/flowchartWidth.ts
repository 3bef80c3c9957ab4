import { lineHeight, nodeSize, Size } from './boxSizes';
import { Flowchart, FlowGroup, FlowNode } from './Flowchart';
import { groupPadding, layeredSize } from './layeredSize';
import { textWidth } from './textWidth';

/** What Mermaid leaves free around a flowchart. */
const margin = 8;

/** Works out how large a flowchart is drawn. */
class FlowchartLayout {
  readonly #chart: Flowchart;
  readonly #widestLabel: number;
  readonly #sealed: ReadonlySet<string>;
  readonly #members = new Map<string | undefined, (FlowNode | FlowGroup)[]>();

  constructor(chart: Flowchart, widestLabel: number) {
    this.#chart = chart;
    this.#widestLabel = widestLabel;
    for (const member of [...chart.groups.values(), ...chart.nodes.values()]) {
      const beside = this.#members.get(member.group) ?? [];
      beside.push(member);
      this.#members.set(member.group, beside);
    }
    this.#sealed = new Set(this.#sealedGroups());
  }

  sizeOf(group: FlowGroup | undefined, isHorizontal: boolean): Size {
    const boxes = new Map<string, Size>();
    const homes = new Map<string, readonly string[]>();
    this.#collect({ group, isHorizontal, boxes, homes, within: [] });
    const edges = this.#chart.edges.flatMap(edge => {
      const from = this.#boxOf(edge.from, boxes);
      const to = this.#boxOf(edge.to, boxes);
      return from === undefined || to === undefined || from === to
        ? []
        : [{ ...edge, from, to }];
    });
    return layeredSize({ boxes, homes, edges, isHorizontal });
  }

  /** Groups out of which no node is linked: each is a picture of its own. */
  #sealedGroups(): string[] {
    const open = new Set<string>();
    for (const { from, to } of this.#chart.edges) {
      const around = this.#groupsAround(from);
      const aroundOther = this.#groupsAround(to);
      for (const one of [...around, ...aroundOther]) {
        if (!around.has(one) || !aroundOther.has(one)) {
          open.add(one);
        }
      }
    }
    return [...this.#chart.groups.keys()].filter(one => !open.has(one));
  }

  #groupsAround(id: string): Set<string> {
    const around = new Set<string>();
    const { nodes, groups } = this.#chart;
    let next = (nodes.get(id) ?? groups.get(id))?.group;
    // A group may have the name of one that it stands in.
    while (next !== undefined && !around.has(next)) {
      around.add(next);
      next = groups.get(next)?.group;
    }
    return around;
  }

  /** The boxes that are ranked together with those of a group. */
  #collect(options: {
    group: FlowGroup | undefined;
    isHorizontal: boolean;
    boxes: Map<string, Size>;
    homes: Map<string, readonly string[]>;
    within: readonly string[];
  }): void {
    const { group, isHorizontal, boxes, homes, within } = options;
    for (const member of this.#members.get(group?.id) ?? []) {
      if ('label' in member) {
        boxes.set(member.id, nodeSize(member, this.#widestLabel));
        homes.set(member.id, within);
      } else if (this.#sealed.has(member.id)) {
        const inner = this.sizeOf(member, member.isHorizontal ?? isHorizontal);
        boxes.set(member.id, {
          width: Math.max(
            inner.width + 2 * groupPadding,
            textWidth(member.title) + 8,
          ),
          height: inner.height + 2 * groupPadding + lineHeight,
        });
        homes.set(member.id, within);
      } else {
        this.#collect({
          ...options,
          group: member,
          within: [...within, member.id],
        });
      }
    }
  }

  /** The box that stands for a node or group among these. */
  #boxOf(id: string, boxes: ReadonlyMap<string, Size>): string | undefined {
    if (boxes.has(id)) {
      return id;
    }
    const first = this.#members.get(id)?.[0]?.id;
    return first !== undefined && boxes.has(first) ? first : undefined;
  }
}

/**
 * About how wide a flowchart is drawn, in CSS pixels.
 *
 * @param widestLabel - where labels of nodes are broken into lines
 */
export function flowchartWidth(chart: Flowchart, widestLabel: number): number {
  const { width } = new FlowchartLayout(chart, widestLabel).sizeOf(
    undefined,
    chart.isHorizontal,
  );
  return width + 2 * margin;
}
