import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { limits } from '../limits';
import { Heading } from '../types';
import { Environment } from './environment';
import { IdMaker } from './ids';

const attributeBlock =
  /\s*\{((?:\s*[#.][\w:.-]+|\s*[\w-]+="[^"{}]*")+)\s*\}\s*$/;

/**
 * Gives headings their ids: those that authors set with `{#id}`, else ones as
 * GitHub makes them, unique in the page. Drops a first heading that repeats
 * the title, which the page shows already.
 */
export function headingRule(state: StateCore): void {
  const env: Environment = state.env;
  const ids = new IdMaker();
  const [first, text] = state.tokens;
  const repeats =
    first?.type === 'heading_open' &&
    first.tag === 'h1' &&
    env.title !== undefined &&
    sameText(withoutAttributes(plainText(text)).text, env.title);
  if (repeats) {
    state.tokens.splice(0, 3);
  }
  let count = 0;
  state.tokens.forEach((token, index) => {
    if (token.type !== 'heading_open' || count >= limits.headings) {
      return;
    }
    count += 1;
    const inline = state.tokens[index + 1];
    const { text: label, id } = takeAttributes(inline);
    const heading: Heading = {
      id: ids.next(id ?? slugOf(label)),
      text: label.slice(0, limits.textLength),
      depth: Number(token.tag.slice(1)),
    };
    token.meta = heading;
  });
}

/** The headings of parsed tokens, in order. */
export function headingsOf(tokens: readonly Token[]): Heading[] {
  return tokens.flatMap(token => {
    const heading: Heading | null =
      token.type === 'heading_open' ? token.meta : null;
    return heading ? [heading] : [];
  });
}

/** Whether a heading says the same as a title. */
function sameText(heading: string, title: string): boolean {
  const fold = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
  return fold(heading) === fold(title);
}

/** The text of an inline token, without marks. */
export function plainText(inline: Token | undefined): string {
  const parts = (inline?.children ?? []).map(child => {
    switch (child.type) {
      case 'softbreak':
      case 'hardbreak':
        return ' ';
      case 'html_inline':
        return '';
      case 'image':
        return plainText(child);
      default:
        return child.content;
    }
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function withoutAttributes(text: string): { text: string; id?: string } {
  const match =
    text.length < limits.textLength ? attributeBlock.exec(text) : null;
  if (!match) {
    return { text };
  }
  const id = /#([A-Za-z][\w:.-]{0,127})/.exec(match[1])?.[1];
  return {
    text: text.slice(0, match.index),
    ...(id === undefined ? {} : { id }),
  };
}

// Cuts `{#id}` off the last text of a heading as well as off its plain text.
function takeAttributes(inline: Token | undefined): {
  text: string;
  id?: string;
} {
  const last = inline?.children?.[inline.children.length - 1];
  const result = withoutAttributes(plainText(inline));
  if (last?.type === 'text') {
    last.content = withoutAttributes(last.content).text;
  }
  return result;
}

function slugOf(text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
  return slug.slice(0, 200) || 'section';
}
