import { LineKind, lineKinds } from '../lineKinds';
import {
  Block,
  BlockSource,
  markOf,
  unknownMarkOf,
  UnknownShortcode,
  withoutMarks,
} from './blocks';
import { inlineHtmlOf, inlineOf } from './inlineShortcodes';
import { blockOf, tabCode, tabInTabs } from './knownShortcodes';
import { LineWriter } from './LineWriter';
import { placeInContainers } from './placeInContainers';
import { ShortcodeTag } from './readTag';
import { ShortcodeNode, shortcodeTree } from './shortcodeTree';
import { unknownLabel } from './unknownLabel';

/** A body ready for the Markdown parser. */
export interface ExpandedBody {
  lines: string[];
  /** 0-based line of the body for each of the lines. */
  origins: number[];
  /** The blocks that marks in the lines stand for, by index. */
  blocks: Block[];
  /** The tags of each of the blocks. */
  sources: BlockSource[];
  /** Shortcodes of which a mark is left, by index. */
  missing: UnknownShortcode[];
  /** Names of shortcodes that are not known, each with its first line. */
  unknown: Map<string, number>;
  /** Files that shortcodes would include, each with its first line. */
  includes: Map<string, number>;
  /** Tags that lack their other half, each with its line. */
  unbalanced: Map<string, number>;
  /** Whether tags past the limit were left as text. */
  tooMany: boolean;
}

type Shortcode = Extract<ShortcodeNode, { kind: 'shortcode' }>;

class Expander {
  readonly #body: string;
  readonly #kinds: readonly LineKind[];
  readonly #writer = new LineWriter();
  readonly #blocks: Block[] = [];
  readonly #sources: BlockSource[] = [];
  readonly #missing: UnknownShortcode[] = [];
  readonly #unknown = new Map<string, number>();
  readonly #includes = new Map<string, number>();
  readonly #unbalanced = new Map<string, number>();
  readonly #starts: number[] = [0];

  constructor(body: string, kinds: readonly LineKind[]) {
    this.#body = body;
    this.#kinds = kinds;

    for (
      let at = body.indexOf('\n');
      at >= 0;
      at = body.indexOf('\n', at + 1)
    ) {
      this.#starts.push(at + 1);
    }
  }

  finish(): Omit<ExpandedBody, 'tooMany'> {
    this.#writer.end();
    const { lines, origins } = placeInContainers(this.#writer, {
      kinds: this.#kinds,
      blocks: this.#blocks,
    });
    return {
      lines,
      origins,
      blocks: this.#blocks,
      sources: this.#sources,
      missing: this.#missing,
      unknown: this.#unknown,
      includes: this.#includes,
      unbalanced: this.#unbalanced,
    };
  }

  noteUnbalanced(tag: ShortcodeTag): void {
    if (!this.#unbalanced.has(tag.name)) {
      this.#unbalanced.set(tag.name, this.#lineAt(tag.start));
    }
  }

  nodes(
    nodes: readonly ShortcodeNode[],
    parent: ShortcodeTag | undefined,
  ): void {
    let index = 0;
    for (const node of nodes) {
      if (node.kind === 'text') {
        this.#writer.text(
          this.#body.slice(node.start, node.end),
          this.#lineAt(node.start),
        );
      } else if (node.kind === 'escaped') {
        const { start, end } = node.tag;
        const source = this.#body.slice(start, end);
        // Shown as the shortcode that it quotes; < must not become a tag.
        const quoted =
          source.slice(0, 3) + source.slice(5, -5) + source.slice(-3);
        this.#writer.text(quoted.replace(/[<>]/g, '\\$&'), this.#lineAt(start));
      } else {
        this.#shortcode(node, { parent, index });
        index += 1;
      }
    }
  }

  #shortcode(
    node: Shortcode,
    place: { parent?: ShortcodeTag; index: number },
  ): void {
    const { tag, inner } = node;
    const line = this.#lineAt(tag.start);
    const text = inner ? this.#body.slice(inner.start, inner.end) : undefined;
    const known = blockOf(tag, text);
    const block =
      known === undefined || (known !== 'drop' && known.kind === 'tab')
        ? tabInTabs(tag, place) ?? known
        : known;
    if (block === 'drop') {
      return;
    }
    const inRow = this.#writer.inRow();
    if (block?.kind === 'code' || block?.kind === 'figure') {
      if (!inRow) {
        this.#leaf(block, node, line);
        return;
      }
    } else if (block && !(block.kind === 'task' && inRow)) {
      this.#block(block, node, { parent: place.parent, inRow });
      return;
    }
    const inline = inlineOf(tag, { text, writer: this.#writer });
    if (inline !== undefined) {
      this.#writer.text(
        this.#kinds[line] === 'html' ? inlineHtmlOf(inline) : inline,
        line,
      );
      return;
    }
    this.#notKnown(node, line);
  }

  #block(
    block: Block,
    node: Shortcode,
    context: { parent?: ShortcodeTag; inRow: boolean },
  ): void {
    const { tag, children, inner } = node;
    const line = this.#lineAt(tag.start);
    const include = tag.args.named.get('include');
    if (!inner && tag.form !== 'self' && include === undefined) {
      this.noteUnbalanced(tag);
      return;
    }
    if (context.inRow) {
      this.nodes(children, tag);
      return;
    }
    const index = this.#add(block, {
      open: this.#body.slice(tag.start, inner?.start ?? node.end),
      close: inner ? this.#body.slice(inner.end, node.end) : '',
    });
    this.#writer.mark(markOf('open', index), line);
    if (include !== undefined) {
      if (!this.#includes.has(include)) {
        this.#includes.set(include, line);
      }
      this.#mark(tag, include);
    }
    const text = inner && this.#body.slice(inner.start, inner.end);
    const code =
      inner &&
      block.kind === 'tab' &&
      tabCode(tag, { text, parent: context.parent });
    if (code) {
      this.#leaf(code, { tag: { start: inner.start }, end: inner.end }, line);
    } else {
      this.nodes(children, tag);
    }
    this.#writer.mark(
      markOf('close', index),
      inner ? this.#lineAt(inner.end) : line,
    );
  }

  /** Keeps the text of an unknown shortcode, behind a mark that says that something is missing. */
  #notKnown({ tag, children, inner }: Shortcode, line: number): void {
    if (!this.#unknown.has(tag.name)) {
      this.#unknown.set(tag.name, line);
    }
    const isBlock = inner && this.#body[inner.start] === '\n';
    if (this.#writer.inTarget() || this.#writer.inTag()) {
      this.#writer.text(tag.args.named.get('text') ?? '', line);
    } else if (inner) {
      this.#mark(tag, unknownLabel(tag, true));
      this.#writer.text(isBlock && !this.#writer.inRow() ? '\n' : ' ', line);
    } else {
      this.#mark(tag, unknownLabel(tag));
    }
    this.nodes(children, tag);
  }

  #mark(tag: ShortcodeTag, label: string): void {
    this.#missing.push({
      name: tag.name,
      label,
      source: this.#body.slice(tag.start, tag.end),
    });
    this.#writer.text(
      unknownMarkOf(this.#missing.length - 1),
      this.#lineAt(tag.start),
    );
  }

  #leaf(
    block: Block,
    node: { tag: { start: number }; end: number },
    line: number,
  ): void {
    const open = this.#body.slice(node.tag.start, node.end);
    this.#writer.mark(
      markOf('leaf', this.#add(block, { open, close: '' })),
      line,
    );
  }

  #add(block: Block, source: BlockSource): number {
    this.#blocks.push(block);
    this.#sources.push(source);
    return this.#blocks.length - 1;
  }

  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#starts[middle] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}

const noNames: ReadonlyMap<string, string> = new Map();

/**
 * Turns Hugo's shortcodes into Markdown and marks for blocks. Names that are
 * not known keep their inner text. Lines are 0-based.
 *
 * @param names - what a site calls the shortcodes that we know, by its own name.
 */
export function expandShortcodes(
  written: string,
  names: ReadonlyMap<string, string> = noNames,
): ExpandedBody {
  const body = withoutMarks(written);
  if (!/\{\{[<%]/.test(body)) {
    const lines = body.split('\n');
    return {
      lines,
      origins: lines.map((_, index) => index),
      blocks: [],
      sources: [],
      missing: [],
      unknown: new Map(),
      includes: new Map(),
      unbalanced: new Map(),
      tooMany: false,
    };
  }
  const kinds = lineKinds(body);
  const { nodes, problems } = shortcodeTree(body, { kinds, names });
  const expander = new Expander(body, kinds);
  expander.nodes(nodes, undefined);
  problems.stray.forEach(tag => expander.noteUnbalanced(tag));
  return { ...expander.finish(), tooMany: problems.tooMany };
}
