import { FlowEdge, Flowchart, FlowGroup, FlowNode } from './Flowchart';
import { limits } from '../util/limits';
import { blanks, unquoted } from './labels';
import { LineReader } from './LineReader';
import { readLink } from './links';
import { readShape } from './shapes';

const header = /^(?:flowchart|graph)[ \t]+(TB|TD|BT|LR|RL)[ \t;]*$/;
const passedOver =
  /^(?:%%|accTitle|accDescr|classDef |class |style |linkStyle |click )/;
const group = /^subgraph(?=[ \t]|$)/;
const id = /[\p{L}\p{N}_]+(?:[-.][\p{L}\p{N}_]+)*/uy;
const className = /:::[\w-]+/y;
const and = /[ \t]*&[ \t]*/y;
const endOfStatement = /[ \t]*(?:;[ \t]*|$)/y;

/** Reads the statements of a flowchart into a graph. */
class FlowchartParser {
  readonly nodes = new Map<string, FlowNode>();
  readonly groups = new Map<string, FlowGroup>();
  readonly edges: FlowEdge[] = [];
  readonly #open: FlowGroup[] = [];

  /** Whether the statement is one that is understood. */
  read(statement: string): boolean {
    if (group.test(statement)) {
      this.#openGroup(statement.replace(group, '').trim());
      return true;
    }
    if (statement === 'end') {
      return this.#open.pop() !== undefined;
    }
    const [, direction] = /^direction[ \t]+(\w\w)$/.exec(statement) ?? [];
    if (direction !== undefined) {
      const open = this.#open[this.#open.length - 1];
      if (open) {
        open.isHorizontal = isHorizontal(direction);
      }
      return true;
    }
    const line = new LineReader(statement);
    while (!line.isAtEnd) {
      if (!this.#readChain(line) || !line.take(endOfStatement)) {
        return false;
      }
    }
    return true;
  }

  get isTooLarge(): boolean {
    return (
      this.nodes.size > limits.diagramNodes ||
      this.edges.length > limits.diagramEdges ||
      this.groups.size > limits.diagramNodes
    );
  }

  /** As `Title`, or `id["Title"]`. */
  #openGroup(written: string): void {
    const bracket = written.endsWith(']') ? written.indexOf('[') : -1;
    const name = bracket > 0 ? written.slice(0, bracket).trim() : written;
    const title = bracket > 0 ? written.slice(bracket + 1, -1) : written;
    const opened: FlowGroup = {
      id: name || `group ${this.groups.size}`,
      title: unquoted(title),
      ...this.#place(),
    };
    this.groups.set(opened.id, opened);
    this.nodes.delete(opened.id);
    this.#open.push(opened);
  }

  #place(): { group?: string } {
    const open = this.#open[this.#open.length - 1];
    return open ? { group: open.id } : {};
  }

  #readChain(line: LineReader): boolean {
    let from = this.#readNodes(line);
    for (;;) {
      line.take(blanks);
      const arrow = from && readLink(line);
      if (!arrow) {
        return from !== undefined && arrow !== null;
      }
      line.take(blanks);
      const to = this.#readNodes(line);
      if (!from || !to || from.length * to.length > limits.diagramEdges) {
        return false;
      }
      for (const one of from) {
        for (const other of to) {
          this.edges.push({ from: one, to: other, ...arrow });
        }
      }
      from = to;
    }
  }

  #readNodes(line: LineReader): string[] | undefined {
    const ids: string[] = [];
    do {
      const node = this.#readNode(line);
      if (node === undefined) {
        return undefined;
      }
      ids.push(node);
    } while (line.take(and));
    return ids;
  }

  #readNode(line: LineReader): string | undefined {
    const name = line.take(id)?.[0];
    if (name === undefined) {
      return undefined;
    }
    const shape = readShape(line);
    if (shape === undefined) {
      return undefined;
    }
    line.take(className);
    if (!this.groups.has(name)) {
      const known = this.nodes.get(name);
      this.nodes.set(name, {
        ...this.#place(),
        ...(known ?? { id: name, label: name, outline: 'rectangle' }),
        ...shape,
      });
    }
    return name;
  }
}

function isHorizontal(direction: string): boolean {
  return direction === 'LR' || direction === 'RL';
}

/**
 * The graph of a flowchart, in time proportional to its text.
 *
 * @returns undefined for what is no flowchart, is too large to be read, or says something
 * that is not understood here
 */
export function parseFlowchart(text: string): Flowchart | undefined {
  if (text.length > limits.diagramLength) {
    return undefined;
  }
  const [first = '', ...statements] = text
    .replace(/^[ \t]*accDescr[ \t]*\{[^}]*\}/m, '')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('%%'));
  const [, direction] = header.exec(first) ?? [];
  if (direction === undefined) {
    return undefined;
  }
  const parser = new FlowchartParser();
  for (const statement of statements) {
    if (
      (!passedOver.test(statement) && !parser.read(statement)) ||
      parser.isTooLarge
    ) {
      return undefined;
    }
  }
  const { nodes, edges, groups } = parser;
  return { isHorizontal: isHorizontal(direction), nodes, edges, groups };
}
