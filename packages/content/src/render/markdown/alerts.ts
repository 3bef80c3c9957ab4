import type { StateCore, Token } from 'markdown-it';
import { Block } from '../../dialects/hugo/blocks';
import { calloutOf } from '../../dialects/hugo/callouts';
import { blocks } from './tokenData';

const alertLine = /^\[!([A-Za-z]{2,20})\][+-]?([^\n]*)(?:\n|$)/;

/** Turns quotes that start with `[!NOTE]` and the like into callouts. */
export function alertRule(state: StateCore): void {
  const { tokens } = state;
  const open: (Block | undefined)[] = [];
  const dropped = new Set<number>();
  const titles = new Map<number, Token[]>();
  tokens.forEach((token, index) => {
    if (token.type === 'blockquote_open') {
      const text = tokens[index + 2];
      const match =
        tokens[index + 1]?.type === 'paragraph_open' && text?.type === 'inline'
          ? alertLine.exec(text.content)
          : null;
      const callout = match ? calloutOf(match[1]) : undefined;
      if (!match || !callout) {
        open.push(undefined);
        return;
      }
      const title = match[2].trim();
      const block: Block = {
        kind: 'callout',
        callout,
        ...(title ? { title } : {}),
      };
      token.type = 'lp_block_open';
      blocks.set(token, block);
      open.push(block);
      if (title) {
        titles.set(index, titleTokens(state, { title, block, map: text.map }));
      }
      text.content = text.content.slice(match[0].length);
      if (text.content.trim() === '') {
        [index + 1, index + 2, index + 3].forEach(at => dropped.add(at));
      }
    } else if (token.type === 'blockquote_close') {
      const block = open.pop();
      if (block) {
        token.type = 'lp_block_close';
        blocks.set(token, block);
      }
    }
  });
  if (dropped.size > 0 || titles.size > 0) {
    state.tokens = tokens.flatMap((token, index) =>
      dropped.has(index) ? [] : [token, ...(titles.get(index) ?? [])],
    );
  }
}

function titleTokens(
  state: StateCore,
  options: { title: string; block: Block; map: Token['map'] },
): Token[] {
  const text = new state.Token('inline', '', 0);
  text.content = options.title;
  text.map = options.map && [options.map[0], options.map[0] + 1];
  text.children = [];
  const close = new state.Token('lp_title_close', '', 0);
  blocks.set(close, options.block);
  return [text, close];
}
