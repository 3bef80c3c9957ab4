import { limits } from '../../util/limits';
import { LineKind } from '../lineKinds';
import { isVerbatim } from './knownShortcodes';
import { literalRanges, Range } from './literalRanges';
import { readTag, ShortcodeTag } from './readTag';

/** A body as shortcodes and the text between them. */
export type ShortcodeNode =
  | { kind: 'text'; start: number; end: number }
  | { kind: 'escaped'; tag: ShortcodeTag }
  | {
      kind: 'shortcode';
      tag: ShortcodeTag;
      children: ShortcodeNode[];
      /** Where its last tag ends. */
      end: number;
      /** Offsets of the inner text; absent where there is no closing tag. */
      inner?: { start: number; end: number };
    };

/** Tags that could not be paired or read. */
interface TreeProblems {
  /** Closing tags that nothing opens. */
  stray: ShortcodeTag[];
  /** Whether tags past the limit were left as text. */
  tooMany: boolean;
}

/**
 * Reads the shortcodes of a body, code left alone, and pairs their tags.
 *
 * @param options - `kinds` of the body's lines; `names`: what a site calls the
 * shortcodes that we know, by its own name for them.
 */
export function shortcodeTree(
  body: string,
  options: { kinds: readonly LineKind[]; names: ReadonlyMap<string, string> },
): {
  nodes: ShortcodeNode[];
  problems: TreeProblems;
} {
  const { tags, tooMany } = findTags(body, options);
  const partner = pair(tags);
  const stray: ShortcodeTag[] = [];
  let index = 0;

  const read = (end: number, from: number, depth: number): ShortcodeNode[] => {
    const nodes: ShortcodeNode[] = [];
    let at = from;
    const textUntil = (offset: number) => {
      if (offset > at) {
        nodes.push({ kind: 'text', start: at, end: offset });
      }
    };
    while (index < tags.length && tags[index].start < end) {
      const tag = tags[index];
      const close = partner.get(tag);
      index += 1;
      textUntil(tag.start);
      at = tag.end;
      if (tag.form === 'escaped') {
        nodes.push({ kind: 'escaped', tag });
      } else if (tag.form === 'close') {
        stray.push(tag);
      } else if (!close) {
        nodes.push({ kind: 'shortcode', tag, children: [], end: tag.end });
      } else if (depth >= limits.shortcodeDepth) {
        // Only the tags are dropped: what is between them joins this level.
        nodes.push(...read(close.start, tag.end, depth));
        index += 1;
        at = close.end;
      } else {
        const children = read(close.start, tag.end, depth + 1);
        index += 1;
        at = close.end;
        nodes.push({
          kind: 'shortcode',
          tag,
          children,
          end: close.end,
          inner: { start: tag.end, end: close.start },
        });
      }
    }
    textUntil(end);
    return nodes;
  };

  return { nodes: read(body.length, 0, 0), problems: { stray, tooMany } };
}

/**
 * The columns of tags that are still to be closed. What an author wrote at the
 * margin inside of a list's shortcode ends the list for the parser, so that
 * the rest of the shortcode looks like code: tags there that stand where the
 * first one stood are tags.
 */
class OpenTags {
  readonly #body: string;
  readonly #open: { name: string; column: number }[] = [];

  constructor(body: string) {
    this.#body = body;
  }

  holds(range: Range, at: number): boolean {
    const column = range.isIndented ? this.#columnOf(at) : undefined;
    return (
      column !== undefined && this.#open.some(tag => tag.column === column)
    );
  }

  pass(tag: ShortcodeTag): void {
    if (tag.form === 'open') {
      const column = this.#columnOf(tag.start);
      if (column !== undefined) {
        this.#open.push({ name: tag.name, column });
      }
    } else if (tag.form === 'close') {
      const names = this.#open.map(({ name }) => name);
      const at = names.lastIndexOf(tag.name);
      this.#open.length = at < 0 ? this.#open.length : at;
    }
  }

  /** The column of a tag that comes first on its line. */
  #columnOf(at: number): number | undefined {
    const before = this.#body.slice(Math.max(0, at - 200), at);
    const newLine = before.lastIndexOf('\n');
    const blanks = before.slice(newLine + 1);
    const isWhole = newLine >= 0 || at <= 200;
    return isWhole && blanks.trim() === '' ? blanks.length : undefined;
  }
}

function findTags(
  body: string,
  options: { kinds: readonly LineKind[]; names: ReadonlyMap<string, string> },
): { tags: ShortcodeTag[]; tooMany: boolean } {
  const tags: ShortcodeTag[] = [];
  const masked = literalRanges(body, options.kinds);
  const open = new OpenTags(body);
  let range = 0;
  let tried = 0;
  let until: string | undefined;
  const unclosed = new Set<string>();
  for (
    let at = body.indexOf('{{');
    at >= 0;
    at = body.indexOf('{{', Math.max(at + 1, tags[tags.length - 1]?.end ?? 0))
  ) {
    while (range < masked.length && masked[range].end <= at) {
      range += 1;
    }
    if (masked[range]?.start <= at && !open.holds(masked[range], at)) {
      continue;
    }
    const mark = body[at + 2];
    if (mark !== '<' && mark !== '%') {
      continue;
    }
    tried += 1;
    if (tried > limits.shortcodes) {
      return { tags, tooMany: true };
    }
    const read = readTag(body, at);
    const tag = read && {
      ...read,
      name: options.names.get(read.name) ?? read.name,
    };
    if (
      !tag ||
      (until !== undefined && !(tag.form === 'close' && tag.name === until))
    ) {
      continue;
    }
    until = undefined;
    if (tag.form === 'open' && isVerbatim(tag) && !unclosed.has(tag.name)) {
      if (closes(body, { ...tag, name: read?.name ?? tag.name })) {
        until = tag.name;
      } else {
        unclosed.add(tag.name);
      }
    }
    open.pass(tag);
    tags.push(tag);
  }
  return { tags, tooMany: false };
}

function closes(body: string, tag: ShortcodeTag): boolean {
  const closing = new RegExp(
    `\\{\\{[<%]\\s*/\\s*${tag.name}\\s*[%>]\\}\\}`,
    'gi',
  );
  closing.lastIndex = tag.end;
  return closing.test(body);
}

// Each closing tag takes the nearest open one of its name; what was opened in
// between and not closed stands alone.
function pair(tags: readonly ShortcodeTag[]): Map<ShortcodeTag, ShortcodeTag> {
  const partner = new Map<ShortcodeTag, ShortcodeTag>();
  const open: ShortcodeTag[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, by: number) =>
    counts.set(name, (counts.get(name) ?? 0) + by);
  for (const tag of tags) {
    if (tag.form === 'open') {
      open.push(tag);
      count(tag.name, 1);
    } else if (tag.form === 'close' && (counts.get(tag.name) ?? 0) > 0) {
      let opener = open.pop();
      while (opener && opener.name !== tag.name) {
        count(opener.name, -1);
        opener = open.pop();
      }
      if (opener) {
        count(opener.name, -1);
        partner.set(opener, tag);
      }
    }
  }
  return partner;
}
