import type { Env } from 'markdown-it';
import {
  Block,
  BlockSource,
  UnknownShortcode,
} from '../../dialects/hugo/blocks';
import { optionalMember } from '../../util/optionalMembers';
import { sha256 } from '../../util/sha256';
import { Heading } from './Heading';

const pageKey = Symbol('page');

/** What is handed to markdown-it, which knows nothing of ours. */
export function envOf(environment: Environment): Env {
  return { [pageKey]: environment };
}

/** The environment that {@link envOf} handed to markdown-it. */
export function environmentIn(env: Env | undefined): Environment {
  // Nothing else can write this key.
  return env?.[pageKey] as Environment;
}

/** Attributes of an element that the library itself writes. */
export type Attributes = { [name: string]: string };

/** A footnote at the end of the page, with the ids of what leads to and from it. */
export interface PlacedFootnote {
  number: number;
  id: string;
  /** One for each reference. */
  refs: string[];
}

/** What the Markdown parser carries along for one document. */
export interface Environment {
  /** Blocks that marks stand for. */
  blocks: readonly Block[];
  /** The tags that the blocks were written with. */
  sources: readonly BlockSource[];
  /** Shortcodes that are not known, by the number in their marks. */
  missing: readonly UnknownShortcode[];
  /** 0-based body line of each line that the parser sees. */
  origins: readonly number[];
  /** Title of the document; a first heading that repeats it is dropped. */
  title?: string;
  /** 0-based body lines of parts that are shown as they are, with the reason. */
  degraded: Map<number, string>;
  /** The headings of the page, in order. */
  headings: readonly Heading[];
  /** Other ids of the page that links may lead to. */
  anchors: readonly string[];
  /** The footnotes of the page, in order. */
  notes: PlacedFootnote[];
  /** Their ids, and those of the references to them. */
  noteIds: readonly string[];
  /** Text of the heading that the renderer has passed last. */
  lastHeading: string;
  /** Safe HTML of code that the sanitiser need not read, by number. */
  code: string[];
  /** Highlighted code so far, in UTF-16 units. */
  highlighted: number;
  /** Whether raw HTML is interpreted, or shown as text. */
  html: boolean;
  trust: TrustedAttributes;
}

/**
 * Attributes of the library's own elements. The sanitiser sees one HTML text
 * in which authors' elements and ours are mixed; ours carry a name that an
 * author cannot write, for it is a digest of what he wrote.
 */
export class TrustedAttributes {
  readonly #body: string;
  readonly #entries: Attributes[] = [];
  #known: string | undefined;

  constructor(body: string) {
    this.#body = body;
  }

  // Only rendering needs it, reading a document does not.
  get #name(): string {
    if (this.#known === undefined) {
      this.#known = `lp-${sha256(this.#body).slice(0, 32)}`;
    }
    return this.#known;
  }

  /** The mark to write into a tag, with a blank before it. */
  mark(attributes: Attributes): string {
    this.#entries.push(attributes);
    return ` ${this.#name}="${this.#entries.length - 1}"`;
  }

  /** The attributes that a mark stands for, undefined for authors' elements. */
  read(attributes: Attributes): Attributes | undefined {
    const index = attributes[this.#name];
    return index === undefined ? undefined : this.#entries[Number(index)];
  }
}

/** A fresh environment for one document. */
export function environmentOf(options: {
  body: string;
  blocks: readonly Block[];
  sources: readonly BlockSource[];
  missing: readonly UnknownShortcode[];
  origins: readonly number[];
  title?: string;
  html: boolean;
}): Environment {
  return {
    blocks: options.blocks,
    sources: options.sources,
    missing: options.missing,
    origins: options.origins,
    ...optionalMember('title', options.title),
    degraded: new Map(),
    headings: [],
    anchors: [],
    notes: [],
    noteIds: [],
    lastHeading: '',
    code: [],
    highlighted: 0,
    html: options.html,
    trust: new TrustedAttributes(options.body),
  };
}

/** Stands in a text for safe HTML that is put in after sanitising. */
export function placeholderOf(index: number): string {
  return `\ufdd2${index}\ufdd2`;
}

/** Puts the safe HTML into a text that the sanitiser has passed. */
export function fillPlaceholders(
  text: string,
  html: readonly string[],
): string {
  return text.includes('\ufdd2')
    ? text.replace(
        /\ufdd2(\d+)\ufdd2/g,
        (_, index) => html[Number(index)] ?? '',
      )
    : text;
}
