import type { StateBlock } from 'markdown-it';
import { Block, readMark } from '../../dialects/hugo/blocks';
import { oneLine } from '../../util/oneLine';
import { environmentIn } from './environment';
import { blocks } from './tokenData';

/** Reads the marks of shortcodes that became blocks. */
export function blockMarkRule(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const env = environmentIn(state.env);
  const mark = markAt(state, startLine);
  if (!mark) {
    return false;
  }
  if (silent) {
    return true;
  }
  const block = env.blocks[mark.index];
  const close =
    mark.side === 'open'
      ? closeOf(state, mark.index, startLine, endLine)
      : undefined;
  if (block && mark.side === 'leaf') {
    pushLeaf(state, block, startLine);
  } else if (block && close !== undefined) {
    const opening = state.push('lp_block_open', '', 1);
    opening.map = [startLine, close];
    blocks.set(opening, block);
    pushTitle(state, block, startLine);
    const indent = state.blkIndent;
    // Authors indent what is inside of a shortcode; that is not code.
    state.blkIndent = Math.max(
      indent,
      commonIndent(state, startLine + 1, close),
    );
    state.line = startLine + 1;
    while (state.line < close) {
      const from = state.line;
      state.md.block.tokenize(state, from, close);
      // What stands further left would end the list around it; it is inside all the same.
      state.blkIndent = Math.min(
        state.blkIndent,
        Math.max(0, state.sCount[state.line] ?? 0),
      );
      if (state.line <= from) {
        break;
      }
    }
    state.blkIndent = indent;
    blocks.set(state.push('lp_block_close', '', -1), block);
    state.line = close + 1;
    return true;
  }
  // The other side of a block that a list or quote has cut in two.
  state.line = startLine + 1;
  return true;
}

/** The words of an author's that stand above a block: Markdown as any other. */
function titleOf(block: Block): string | undefined {
  switch (block.kind) {
    case 'callout':
    case 'tab':
      return block.title;
    case 'details':
      return block.summary;
    case 'table':
      return block.caption;
    default:
      return undefined;
  }
}

function pushTitle(state: StateBlock, block: Block, line: number): void {
  const title = titleOf(block);
  if (title !== undefined) {
    const token = state.push('inline', '', 0);
    token.map = [line, line + 1];
    token.content = oneLine(title);
    token.children = [];
    blocks.set(state.push('lp_title_close', '', 0), block);
  }
}

function pushLeaf(state: StateBlock, block: Block, line: number): void {
  if (block.kind === 'code') {
    const token = state.push('fence', 'code', 0);
    token.map = [line, line + 1];
    token.info = block.language;
    token.content = block.text;
  } else if (block.kind === 'figure') {
    const token = state.push('lp_figure', '', 0);
    token.map = [line, line + 1];
    blocks.set(token, block);
    const words = [...new Set([block.title, block.caption])].filter(
      word => word !== undefined,
    );
    words.forEach((word, index) => {
      state.push(index === 0 ? 'lp_caption_open' : 'lp_caption_gap', '', 0);
      const text = state.push('inline', '', 0);
      text.map = [line, line + 1];
      text.content = oneLine(word);
      text.children = [];
    });
    if (words.length > 0) {
      state.push('lp_caption_close', '', 0);
    }
    state.push('lp_figure_close', '', 0);
  }
}

function markAt(state: StateBlock, line: number) {
  const start = state.bMarks[line] + state.tShift[line];
  // The first character of a mark is compared before anything is copied.
  return state.src.charCodeAt(start) === 0xfdd1
    ? readMark(state.src.slice(start, state.eMarks[line]))
    : undefined;
}

function closeOf(
  state: StateBlock,
  index: number,
  startLine: number,
  endLine: number,
): number | undefined {
  for (let line = startLine + 1; line < endLine; line += 1) {
    const mark = markAt(state, line);
    if (mark?.side === 'close' && mark.index === index) {
      return line;
    }
  }
  return undefined;
}

function commonIndent(state: StateBlock, from: number, to: number): number {
  let indent = Number.POSITIVE_INFINITY;
  for (let line = from; line < to; line += 1) {
    if (!state.isEmpty(line)) {
      indent = Math.min(indent, state.sCount[line]);
    }
  }
  return Number.isFinite(indent) ? indent : 0;
}
