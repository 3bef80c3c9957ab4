import { limits } from '../../util/limits';
import { LineKind } from '../lineKinds';
import { Block, readMark } from './blocks';

/** Lines with the lines of the original that each comes from. */
interface Lines {
  lines: string[];
  origins: number[];
}

/** What a line must start with to stand inside of a list or quote. */
interface Container {
  /** Up to and including the last `>`. */
  quotes: string;
  marks: number;
  /** Blanks after that. */
  indent: number;
}

interface Frame extends Container {
  index: number;
  /** It is a task whose label has not been seen yet. */
  isWaiting: boolean;
  /** How far the lines at hand are moved to the right, and whether that began with a list. */
  shift: number;
  isList: boolean;
  fence: number | undefined;
}

const opening = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*/;
const listMarker = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

class Contents implements Lines {
  readonly #context: {
    kinds: readonly LineKind[];
    blocks: readonly Block[];
  };
  readonly lines: string[] = [];
  readonly origins: number[] = [];
  readonly #frames: Frame[] = [];
  #isAfterHtml = false;

  constructor(context: {
    kinds: readonly LineKind[];
    blocks: readonly Block[];
  }) {
    this.#context = context;
  }

  add(line: string, origin: number): void {
    const prefix = opening.exec(line)?.[0] ?? '';
    const mark = readMark(line.slice(prefix.length));
    if (!mark) {
      this.#text(line, origin);
      return;
    }
    const block = this.#context.blocks[mark.index];
    if (mark.side === 'close') {
      this.#close(mark.index, line.slice(prefix.length), origin);
      return;
    }
    const frame = this.#frames[this.#frames.length - 1];
    const isHtml = this.#context.kinds[origin] === 'html';
    const around = frame ?? { ...this.#containerFor(prefix), indent: 0 };
    const placed = isHtml
      ? prefixOf(around) + withoutQuotes(line, around.marks).rest.trimStart()
      : this.#placed(line, origin);
    this.#settleTask(frame);
    if (isHtml) {
      this.#blank(origin, around);
    }
    if (block?.kind === 'task') {
      this.#task(block, { line: placed, index: mark.index, origin });
    } else {
      this.#push(placed, origin);
      if (mark.side === 'open') {
        const own = opening.exec(placed)?.[0] ?? '';
        this.#enter(isHtml ? around : this.#containerFor(own), mark.index);
      }
    }
    if (isHtml) {
      this.#blank(origin, around);
    }
  }

  /** That of the shortcode around it, where its own is too deep. */
  #containerFor(prefix: string): Container {
    const frame = this.#frames[this.#frames.length - 1];
    return prefix.length > limits.containerPrefix
      ? frame ?? containerOf('')
      : containerOf(prefix);
  }

  #enter(container: Container, index: number, isWaiting = false): void {
    const { quotes, marks, indent } = container;
    this.#frames.push({
      quotes,
      marks,
      indent,
      index,
      isWaiting,
      shift: 0,
      isList: false,
      fence: undefined,
    });
  }

  #close(index: number, mark: string, origin: number): void {
    const at = this.#frames.map(frame => frame.index).lastIndexOf(index);
    const frame = this.#frames[at];
    if (!frame) {
      return;
    }
    this.#settleTask(frame);
    this.#frames.length = at;
    if (this.#context.blocks[index]?.kind === 'task') {
      return;
    }
    const isHtml = this.#context.kinds[origin] === 'html';
    if (isHtml) {
      this.#blank(origin, frame);
    }
    this.#push(prefixOf(frame) + mark, origin);
    if (isHtml) {
      this.#blank(origin, frame);
    }
  }

  #task(
    block: Extract<Block, { kind: 'task' }>,
    at: { line: string; index: number; origin: number },
  ): void {
    const prefix = opening.exec(at.line)?.[0] ?? '';
    const isItem = /[-*+.)][ \t]+$/.test(prefix);
    const box = `${isItem ? '' : '- '}[${block.done ? 'x' : ' '}] `;
    this.#push(prefix + box + (block.title ?? ''), at.origin);
    const container = this.#containerFor(isItem ? prefix : `${prefix}  `);
    this.#enter(container, at.index, block.title === undefined);
    if (block.title !== undefined) {
      this.#push(container.quotes, at.origin);
    }
  }

  #settleTask(frame: Frame | undefined): void {
    if (frame) {
      frame.isWaiting = false;
    }
  }

  #text(line: string, origin: number): void {
    const frame = this.#frames[this.#frames.length - 1];
    const isFence = this.#context.kinds[origin] === 'fence';
    if (frame?.isWaiting && line.trim() !== '') {
      frame.isWaiting = false;
      // A fence cannot be a label.
      if (!isFence) {
        const { rest } = withoutQuotes(line, frame.marks);
        this.lines[this.lines.length - 1] += rest.trim();
        return;
      }
    } else if (frame?.isWaiting) {
      return;
    }
    if (this.#isAfterHtml && this.#context.kinds[origin] === 'html') {
      this.#isAfterHtml = line.trim() === '';
      this.#push((frame ? prefixOf(frame) : '') + line.trimStart(), origin);
      return;
    }
    this.#isAfterHtml = this.#isAfterHtml && line.trim() === '';
    this.#push(frame ? this.#placed(line, origin) : line, origin);
  }

  /** A line, inside of the container of the shortcode around it. */
  #placed(line: string, origin: number): string {
    const frame = this.#frames[this.#frames.length - 1];
    if (!frame) {
      return line;
    }
    const { rest, found } = withoutQuotes(line, frame.marks);
    if (rest.trim() === '') {
      return frame.quotes;
    }
    if (frame.indent === 0 && found === frame.marks) {
      return line;
    }
    const blanks = /^[ \t]*/.exec(rest)?.[0] ?? '';
    const indent = columnsOf(blanks);
    const isFence = this.#context.kinds[origin] === 'fence';
    const isContinued = isFence && frame.fence === origin - 1;
    frame.fence = isFence ? origin : undefined;
    if (!isContinued && !this.#keepsShift(frame, indent)) {
      frame.shift = Math.max(0, frame.indent - indent);
      frame.isList = listMarker.test(rest);
    }
    const wanted = isContinued
      ? indent + frame.shift
      : Math.max(frame.indent, indent + frame.shift);
    return frame.quotes + ' '.repeat(wanted) + rest.slice(blanks.length);
  }

  #keepsShift(frame: Frame, indent: number): boolean {
    return (
      frame.shift > 0 && indent > 0 && (frame.isList || indent < frame.indent)
    );
  }

  #blank(origin: number, { quotes }: Pick<Container, 'quotes'>): void {
    this.#isAfterHtml = true;
    this.#push(quotes, origin);
  }

  #push(line: string, origin: number): void {
    this.lines.push(line);
    this.origins.push(origin);
  }
}

function containerOf(prefix: string): Container {
  const continued = prefix.replace(/[^\s>]/g, ' ');
  const quotes = continued.slice(0, continued.lastIndexOf('>') + 1);
  return {
    quotes,
    marks: quotes.split('>').length - 1,
    indent: columnsOf(continued.slice(quotes.length)),
  };
}

function prefixOf({ quotes, indent }: Container): string {
  return quotes + ' '.repeat(indent);
}

/** A line without its first `>` marks, as many as there are up to a number. */
function withoutQuotes(
  line: string,
  marks: number,
): { rest: string; found: number } {
  let rest = line;
  let found = 0;
  while (found < marks) {
    const quote = /^[ \t]*>/.exec(rest);
    if (!quote) {
      break;
    }
    rest = rest.slice(quote[0].length);
    found += 1;
  }
  return { rest, found };
}

function columnsOf(blanks: string): number {
  let columns = 0;
  for (const blank of blanks) {
    columns += blank === '\t' ? 4 - (columns % 4) : 1;
  }
  return columns;
}

/**
 * Puts what is inside of a block shortcode into the list item or quote that
 * the shortcode stands in, whatever its own indentation: Hugo shows it there,
 * for it renders shortcodes before it looks at Markdown. Tasks become list
 * items, and marks inside of HTML stand apart from it.
 */
export function placeInContainers(
  written: Lines,
  context: { kinds: readonly LineKind[]; blocks: readonly Block[] },
): Lines {
  // A longer body is shown as it is written anyway.
  if (written.lines.length > limits.bodyLines) {
    return written;
  }
  const contents = new Contents(context);
  written.lines.forEach((line, index) =>
    contents.add(line, written.origins[index]),
  );
  return contents;
}
