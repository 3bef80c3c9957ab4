import { Cell, Leaf, leafOf, wordsOf } from './Leaf';
import { PieceCollector } from './PieceCollector';
import { ProsePlace } from './Prose';

type Attributes = Readonly<Record<string, string>>;

/** Elements between which a text ends. */
const blocks: ReadonlySet<string> = new Set(
  (
    'blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre ' +
    'section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Code that is being read. */
interface OpenCode {
  text: string;
  language?: string;
  isDiagram: boolean;
}

/** An open block. */
interface OpenBlock {
  name: string;
  place?: ProsePlace;
  /** For the first leaf in it. */
  marker?: string;
  facts: Leaf['facts'];
  role?: Leaf['role'];
  /** Of a list whose items are numbered. */
  number?: number;
  anchor?: string;
}

/** Takes a page apart into leaves, as the parser of its HTML reports elements. */
export class LeafReader {
  readonly leaves: Leaf[] = [];
  readonly #replaced: ReadonlySet<string>;
  readonly #open: OpenBlock[] = [];
  readonly #pieces = new PieceCollector();
  #code: OpenCode | undefined;
  #rows: Cell[][] | undefined;
  /** Tables in a cell of a table are read as its text. */
  #tables = 0;
  #isHeader: boolean | undefined;

  constructor(replaced: ReadonlySet<string>) {
    this.#replaced = replaced;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#code) {
      this.#code.language ??= languageOf(attributes);
    } else if (name === 'br') {
      this.#pieces.lineBreak();
    } else if (name === 'img') {
      const { alt = '', 'data-asset': target = '' } = attributes;
      this.#pieces.image({ alt, target });
    } else if (name === 'input') {
      const item = this.#open.findLast(block => block.name === 'li');
      if (item) {
        item.facts = {
          ...item.facts,
          task: 'checked' in attributes ? 'done' : 'open',
        };
      }
    } else if (!blocks.has(name)) {
      this.#pieces.open(name, attributes);
    } else if (name === 'table') {
      this.#openTable();
    } else if (this.#rows && name !== 'caption') {
      this.#openInTable(name);
    } else {
      this.#openBlock(name, attributes);
    }
  }

  text(text: string): void {
    if (this.#code) {
      this.#code.text += text;
    } else {
      this.#pieces.text(text);
    }
  }

  close(name: string): void {
    if (this.#code) {
      if (name === 'pre') {
        this.#closeCode(this.#code);
      }
    } else if (!blocks.has(name)) {
      this.#pieces.close(name);
    } else if (name === 'table') {
      this.#closeTable();
    } else if (this.#rows && name !== 'caption') {
      this.#closeInTable(name);
    } else {
      this.#flush();
      const at = this.#open.findLastIndex(block => block.name === name);
      if (at >= 0) {
        this.#open.splice(at);
      }
    }
  }

  end(): void {
    this.#flush();
  }

  #openBlock(name: string, attributes: Attributes): void {
    this.#flush();
    if (name === 'pre') {
      const isDiagram = attributes.class === 'lp-mermaid';
      this.#code = { text: '', isDiagram };
      return;
    }
    if (name === 'hr') {
      this.#add({ kind: 'rule' });
      return;
    }
    this.#open.push(this.#blockOf(name, attributes));
  }

  #blockOf(name: string, attributes: Attributes): OpenBlock {
    const classes = (attributes.class ?? '').split(' ');
    const callout = /\blp-callout-(?!title)(\w+)/.exec(
      attributes.class ?? '',
    )?.[1];
    const parent = this.#open[this.#open.length - 1];
    switch (name) {
      case 'ul':
        return { name, facts: {} };
      case 'ol':
        return { name, facts: {}, number: Number(attributes.start ?? 1) };
      case 'li':
        return { name, place: 'list', ...itemIn(parent) };
      case 'blockquote':
        return { name, place: 'quote', facts: {} };
      case 'details':
        return { name, place: 'details', facts: {} };
      case 'dd':
        return { name, place: 'definition', facts: {} };
      case 'dt':
        return { name, role: 'term', facts: {} };
      case 'summary':
        return { name, role: 'title', facts: {} };
      case 'caption':
      case 'figcaption':
        return { name, role: 'caption', facts: {} };
      case 'section':
        return {
          name,
          place: classes.includes('lp-footnotes') ? 'footnotes' : 'tab',
          facts: {},
        };
      case 'div':
        return callout
          ? { name, place: 'callout', facts: { callout } }
          : { name, facts: {} };
      case 'p':
        return this.#paragraphOf(classes, parent);
      default:
        return /^h[1-6]$/.test(name)
          ? { name, anchor: attributes.id, facts: { depth: name[1] } }
          : { name, facts: {} };
    }
  }

  #paragraphOf(classes: string[], parent: OpenBlock | undefined): OpenBlock {
    const name = 'p';
    if (classes.includes('lp-callout-title')) {
      return { name, role: 'title', facts: parent?.facts ?? {} };
    }
    if (classes.includes('lp-tab-title')) {
      return { name, role: 'title', facts: {} };
    }
    return classes.some(one => /^lp-(?:code-title|table-caption)$/.test(one))
      ? { name, role: 'caption', facts: {} }
      : { name, facts: {} };
  }

  #openTable(): void {
    this.#tables += 1;
    if (this.#tables === 1) {
      this.#flush();
      this.#rows = [];
    } else {
      this.#pieces.lineBreak();
    }
  }

  #openInTable(name: string): void {
    if (this.#tables === 1 && name === 'tr') {
      this.#rows?.push([]);
    } else if (this.#tables === 1 && (name === 'td' || name === 'th')) {
      this.#breakTable();
      this.#isHeader = name === 'th';
    } else if (this.#isHeader !== undefined) {
      this.#pieces.lineBreak();
    }
  }

  #closeInTable(name: string): void {
    if (
      this.#tables === 1 &&
      (name === 'td' || name === 'th') &&
      this.#isHeader !== undefined
    ) {
      this.#addCell({
        words: wordsOf(this.#pieces.take(), this.#replaced),
        isHeader: this.#isHeader,
      });
      this.#isHeader = undefined;
    } else if (this.#isHeader !== undefined) {
      this.#pieces.lineBreak();
    }
  }

  #addCell(cell: Cell): void {
    const rows = this.#rows ?? [];
    const row = rows[rows.length - 1];
    if (row) {
      row.push(cell);
    } else {
      rows.push([cell]);
    }
  }

  #closeTable(): void {
    this.#tables = Math.max(0, this.#tables - 1);
    if (this.#tables === 0 && this.#rows) {
      this.#breakTable();
      this.#addTable(this.#rows);
      this.#rows = undefined;
    }
  }

  /** What stands in a table outside of its cells parts it in two. */
  #breakTable(): void {
    if (this.#rows && !this.#pieces.isEmpty) {
      const last = this.#rows[this.#rows.length - 1];
      this.#addTable(this.#rows);
      this.#rows = last ? [[]] : [];
    }
    this.#flush();
  }

  #addTable(all: readonly Cell[][]): void {
    const rows = all.filter(cells => cells.length > 0);
    if (rows.length > 0) {
      this.#add({ kind: 'table', rows });
    }
  }

  #closeCode(code: OpenCode): void {
    this.#code = undefined;
    const { text, language, isDiagram } = code;
    this.#add({
      kind: isDiagram ? 'diagram' : 'code',
      lines: text.replace(/\n$/, '').split('\n'),
      facts: language === undefined ? {} : { language },
    });
  }

  #flush(): void {
    const block = this.#open.findLast(({ name }) => name !== 'div');
    if (this.#pieces.isEmpty) {
      this.#pieces.take();
      return;
    }
    const words = wordsOf(this.#pieces.take(), this.#replaced);
    const isHeading = block?.facts.depth !== undefined;
    this.#add({
      kind: isHeading ? 'heading' : 'text',
      role: block?.role,
      words,
      facts: isHeading || block?.role === 'title' ? block.facts : {},
      anchor: block?.anchor,
    });
  }

  #add(leaf: Pick<Leaf, 'kind'> & Partial<Leaf>): void {
    const item = this.#open.findLast(({ name }) => name === 'li');
    const isFirst = item?.marker !== undefined;
    this.leaves.push(
      leafOf({
        ...leaf,
        within: this.#open.flatMap(({ place }) => place ?? []),
        marker: item?.marker,
        facts: { ...leaf.facts, ...(isFirst ? item.facts : {}) },
      }),
    );
    if (item) {
      item.marker = undefined;
    }
  }
}

/** What stands before an item; whether it has a number counts where the list begins. */
function itemIn(
  list: OpenBlock | undefined,
): Pick<OpenBlock, 'marker' | 'facts'> {
  if (!list) {
    return { facts: {} };
  }
  const isFirst = list.facts.list === undefined;
  const kind = list.number === undefined ? 'bullets' : 'numbers';
  list.facts = { list: kind };
  const marker = list.number === undefined ? '\u2022' : `${list.number}.`;
  list.number = list.number === undefined ? undefined : list.number + 1;
  return { marker, facts: isFirst ? { list: kind } : {} };
}

function languageOf(attributes: Attributes): string | undefined {
  return /\blanguage-(\S+)/.exec(attributes.class ?? '')?.[1];
}
