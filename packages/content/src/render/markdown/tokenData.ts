import type { Token } from 'markdown-it';
import { Block, UnknownShortcode } from '../../dialects/hugo/blocks';
import { PlacedFootnote } from './environment';
import { Heading } from './Heading';
import { HtmlHeading } from './htmlHeadings';

/** What a rule found out about tokens, for the rules after it: by type, as `token.meta` is not. */
class TokenData<T> {
  readonly #byToken = new WeakMap<Token, T>();

  of(token: Token | undefined): T | undefined {
    return token && this.#byToken.get(token);
  }

  set(token: Token, data: T): void {
    this.#byToken.set(token, data);
  }
}

/** A heading of raw HTML with the place of its tag in the token. */
export interface PlacedHeading extends HtmlHeading {
  heading: Heading;
}

/** Blocks of shortcodes, by the tokens that open and close them. */
export const blocks = new TokenData<Block>();

/** Shortcodes that are not known, by the tokens that stand in their place. */
export const unknownShortcodes = new TokenData<UnknownShortcode>();

/** Ids that authors gave headings of Markdown. */
export const writtenIds = new TokenData<string>();

/** Headings of Markdown that the page lists. */
export const listedHeadings = new TokenData<Heading>();

/** Headings in pieces of raw HTML that the page lists. */
export const htmlHeadings = new TokenData<readonly PlacedHeading[]>();

/** The id of a heading that the page shows as its title. */
export const topIds = new TokenData<string>();

/** Footnotes, by the tokens that open, close and lead back from them. */
export const placedFootnotes = new TokenData<PlacedFootnote>();

/** List items that are tasks. */
export const tasks = new TokenData<'open' | 'done'>();
