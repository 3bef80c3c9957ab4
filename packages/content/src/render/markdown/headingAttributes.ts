import type { StateCore } from 'markdown-it';
import { limits } from '../../util/limits';
import { writtenIds } from './tokenData';

/** Text before attributes, and the id that they give. */
interface Cut {
  text: string;
  id?: string;
}

// A quoted value may hold braces, so the last one need not be the opening one.
const bracesTried = 4;

const closingMarks: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['[', ']'],
]);

class AttributeReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The id if there is one; undefined where this is not a list of attributes. */
  read(): { id?: string } | undefined {
    let id: string | undefined;
    const comment = this.#text.startsWith('/*') && this.#text.endsWith('*/');
    const end = this.#text.length - (comment ? 2 : 0);
    this.#at = comment ? 2 : 0;
    // Python-Markdown starts its lists with a colon.
    this.#at += this.#text[this.#at] === ':' ? 1 : 0;
    let read = 0;
    for (this.#skipBlanks(end); this.#at < end; this.#skipBlanks(end)) {
      const attribute = this.#attribute(end);
      if (attribute === undefined) {
        return undefined;
      }
      read += 1;
      id = attribute.id ?? id;
    }
    if (read === 0) {
      return undefined;
    }
    return id === undefined ? {} : { id };
  }

  #attribute(end: number): { id?: string } | undefined {
    const mark = this.#text[this.#at];
    if (mark === '#' || mark === '.') {
      this.#at += 1;
      const word = this.#word(end);
      if (word === '') {
        return undefined;
      }
      return mark === '#' ? { id: shortened(word) } : {};
    }
    const name = this.#word(end);
    if (name === '' || this.#text[this.#at] !== '=') {
      return undefined;
    }
    this.#at += 1;
    const value = this.#value(end);
    if (value === undefined) {
      return undefined;
    }
    const isId = name.toLowerCase() === 'id' && /^\S+$/.test(value);
    return isId ? { id: shortened(value) } : {};
  }

  #value(end: number): string | undefined {
    const closing = closingMarks.get(this.#text[this.#at]);
    if (closing === undefined) {
      return this.#word(end) || undefined;
    }
    const close = this.#text.indexOf(closing, this.#at + 1);
    if (close < 0 || close >= end) {
      return undefined;
    }
    const value = this.#text.slice(this.#at + 1, close);
    this.#at = close + 1;
    return value;
  }

  #word(end: number): string {
    const start = this.#at;
    while (this.#at < end && !/[\s{}"'`=<>#]/.test(this.#text[this.#at])) {
      this.#at += 1;
    }
    return this.#text.slice(start, this.#at);
  }

  #skipBlanks(end: number): void {
    while (this.#at < end && /\s/.test(this.#text[this.#at])) {
      this.#at += 1;
    }
  }
}

/** Attributes of headings are read before their text is parsed: `_` in an id is no emphasis. */
export function headingAttributeRule(state: StateCore): void {
  state.tokens.forEach((token, index) => {
    const inline = state.tokens[index + 1];
    if (token.type === 'heading_open' && inline?.type === 'inline') {
      const { text, id } = cutAttributes(inline.content);
      inline.content = text;
      token.attrs = null;
      if (id !== undefined) {
        writtenIds.set(token, id);
      }
    }
  });
}

/**
 * Cuts `{#id}`, `{id=x}`, `{.class key="value" #id}` and the like off the end
 * of a heading, as Hugo, MkDocs and Docusaurus write them. Braces that hold
 * anything else are text. Read by hand, for every character is looked at once.
 */
export function cutAttributes(written: string): Cut {
  const text = written.trimEnd();
  let open = text.endsWith('}') ? text.length : 0;
  for (let tried = 0; tried < bracesTried && open > 0; tried += 1) {
    open = text.lastIndexOf('{', open - 1);
    if (open < 0 || text.length - open > limits.textLength) {
      break;
    }
    const block =
      text[open - 1] === '\\'
        ? undefined
        : new AttributeReader(text.slice(open + 1, -1)).read();
    if (block) {
      return { text: withoutClosing(text.slice(0, open)), ...block };
    }
  }
  return { text: written };
}

// `## Title ## {#id}`: the closing marks were not at the end for the parser.
function withoutClosing(text: string): string {
  const title = text.trimEnd();
  let end = title.length;
  while (title[end - 1] === '#') {
    end -= 1;
  }
  const closing =
    end < title.length && (end === 0 || /\s/.test(title[end - 1]));
  return closing ? title.slice(0, end).trimEnd() : title;
}

function shortened(id: string): string {
  return id.slice(0, limits.idLength);
}
