import { Block, BlockSource, markOf, withoutMarks } from './blocks';
import { blockOf, inlineOf, tabCode } from './known';
import { ShortcodeTag } from './lexer';
import { LineWriter } from './lineWriter';
import { ShortcodeNode, shortcodeTree } from './tree';

/** A body ready for the Markdown parser. */
export interface ExpandedBody {
  lines: string[];
  /** 0-based line of the body for each of the lines. */
  origins: number[];
  /** The blocks that marks in the lines stand for, by index. */
  blocks: Block[];
  /** The tags of each of the blocks. */
  sources: BlockSource[];
  /** Names of shortcodes that are not known, each with its first line. */
  unknown: Map<string, number>;
  /** Tags that lack their other half, each with its line. */
  unbalanced: Map<string, number>;
  /** Whether tags past the limit were left as text. */
  tooMany: boolean;
}

class Expander {
  private readonly writer = new LineWriter();
  private readonly blocks: Block[] = [];
  private readonly sources: BlockSource[] = [];
  private readonly unknown = new Map<string, number>();
  private readonly unbalanced = new Map<string, number>();
  private readonly starts: number[] = [0];

  constructor(private readonly body: string) {
    for (
      let at = body.indexOf('\n');
      at >= 0;
      at = body.indexOf('\n', at + 1)
    ) {
      this.starts.push(at + 1);
    }
  }

  finish(): Omit<ExpandedBody, 'tooMany'> {
    this.writer.end();
    const { lines, origins } = this.writer;
    const { blocks, sources, unknown, unbalanced } = this;
    return { lines, origins, blocks, sources, unknown, unbalanced };
  }

  noteUnbalanced(tag: ShortcodeTag): void {
    if (!this.unbalanced.has(tag.name)) {
      this.unbalanced.set(tag.name, this.lineAt(tag.start));
    }
  }

  nodes(
    nodes: readonly ShortcodeNode[],
    parent: ShortcodeTag | undefined,
  ): void {
    for (const node of nodes) {
      if (node.kind === 'text') {
        this.writer.text(
          this.body.slice(node.start, node.end),
          this.lineAt(node.start),
        );
      } else if (node.kind === 'escaped') {
        const { start, end } = node.tag;
        const source = this.body.slice(start, end);
        // Shown as the shortcode that it quotes; < must not become a tag.
        const quoted =
          source.slice(0, 3) + source.slice(5, -5) + source.slice(-3);
        this.writer.text(quoted.replace(/[<>]/g, '\\$&'), this.lineAt(start));
      } else {
        this.shortcode(node, parent);
      }
    }
  }

  private shortcode(
    node: Extract<ShortcodeNode, { kind: 'shortcode' }>,
    parent: ShortcodeTag | undefined,
  ): void {
    const { tag, children, inner } = node;
    const line = this.lineAt(tag.start);
    const text = inner ? this.body.slice(inner.start, inner.end) : undefined;
    const block = blockOf(tag, text);
    const inRow = this.writer.inRow();
    if (block === 'drop') {
      return;
    }
    if (block?.kind === 'code' || block?.kind === 'figure') {
      if (!inRow) {
        this.leaf(block, node, line);
        return;
      }
    } else if (block) {
      if (!inner) {
        this.noteUnbalanced(tag);
      } else if (inRow) {
        this.nodes(children, tag);
      } else {
        const index = this.add(block, {
          open: this.body.slice(tag.start, tag.end),
          close: this.body.slice(inner.end, node.end),
        });
        this.writer.mark(markOf('open', index), line);
        const code = block.kind === 'tab' && tabCode(tag, { text, parent });
        if (code) {
          this.leaf(
            code,
            { tag: { start: inner.start }, end: inner.end },
            line,
          );
        } else {
          this.nodes(children, tag);
        }
        this.writer.mark(markOf('close', index), this.lineAt(inner.end));
      }
      return;
    }
    const inline = inlineOf(tag, { text, writer: this.writer });
    if (inline !== undefined) {
      this.writer.text(inline, line);
      return;
    }
    if (!this.unknown.has(tag.name)) {
      this.unknown.set(tag.name, line);
    }
    if (inner) {
      this.nodes(children, tag);
    } else {
      this.writer.text(tag.args.named.get('text') ?? '', line);
    }
  }

  private leaf(
    block: Block,
    node: { tag: { start: number }; end: number },
    line: number,
  ): void {
    const open = this.body.slice(node.tag.start, node.end);
    this.writer.mark(
      markOf('leaf', this.add(block, { open, close: '' })),
      line,
    );
  }

  private add(block: Block, source: BlockSource): number {
    this.blocks.push(block);
    this.sources.push(source);
    return this.blocks.length - 1;
  }

  private lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.starts[middle] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}

/**
 * Turns Hugo's shortcodes into Markdown and marks for blocks. Names that are
 * not known keep their inner text. Lines are 0-based.
 */
export function expandShortcodes(written: string): ExpandedBody {
  const body = withoutMarks(written);
  if (!/\{\{[<%]/.test(body)) {
    const lines = body.split('\n');
    return {
      lines,
      origins: lines.map((_, index) => index),
      blocks: [],
      sources: [],
      unknown: new Map(),
      unbalanced: new Map(),
      tooMany: false,
    };
  }
  const { nodes, problems } = shortcodeTree(body);
  const expander = new Expander(body);
  expander.nodes(nodes, undefined);
  problems.stray.forEach(tag => expander.noteUnbalanced(tag));
  return { ...expander.finish(), tooMany: problems.tooMany };
}
