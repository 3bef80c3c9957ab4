import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { limits } from '../limits';
import { readMark, restoreTags } from '../shortcodes/blocks';
import { Environment } from './environment';

/** Reads the marks of shortcodes that became blocks. */
export function blockMarkRule(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const env: Environment = state.env;
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
    const token =
      block.kind === 'code'
        ? state.push('fence', 'code', 0)
        : state.push('lp_figure', '', 0);
    token.map = [startLine, startLine + 1];
    token.meta = block;
    if (block.kind === 'code') {
      token.info = block.language;
      token.content = block.text;
    }
  } else if (block && close !== undefined) {
    const opening = state.push('lp_block_open', '', 1);
    opening.map = [startLine, close];
    opening.meta = block;
    const indent = state.blkIndent;
    // Authors indent what is inside of a shortcode; that is not code.
    state.blkIndent = Math.max(
      indent,
      commonIndent(state, startLine + 1, close),
    );
    state.md.block.tokenize(state, startLine + 1, close);
    state.blkIndent = indent;
    state.push('lp_block_close', '', -1).meta = block;
    state.line = close + 1;
    return true;
  }
  // The other side of a block that a list or quote has cut in two.
  state.line = startLine + 1;
  return true;
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

/** Shows a table with too many columns or cells as it is written. */
export function wideTableRule(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const env: Environment = state.env;
  const line = (number: number) =>
    state.src.slice(
      state.bMarks[number] + state.tShift[number],
      state.eMarks[number],
    );
  if (
    silent ||
    startLine + 1 >= endLine ||
    !/^[|:-]/.test(line(startLine + 1))
  ) {
    return false;
  }
  const delimiters = line(startLine + 1);
  const columns = delimiters.split('|').length - 1;
  if (columns < 2 || !/^[-:| \t]+$/.test(delimiters)) {
    return false;
  }
  let next = startLine + 2;
  while (next < endLine && line(next).includes('|')) {
    next += 1;
  }
  const cells = columns * (next - startLine);
  if (columns <= limits.tableColumns && cells <= limits.tableCells) {
    return false;
  }
  const token = state.push('code_block', 'code', 0);
  token.content = state.getLines(startLine, next, state.blkIndent, true);
  token.map = [startLine, next];
  env.degraded.set(
    env.origins[startLine] ?? 0,
    `is a table of more than ${limits.tableColumns} columns or ${limits.tableCells} cells`,
  );
  state.line = next;
  return true;
}

/** Shows the tags of shortcodes whose marks ended up where no block can be. */
export function restoreRule(state: StateCore): void {
  const env: Environment = state.env;
  if (env.sources.length === 0) {
    return;
  }
  for (const token of state.tokens) {
    token.content = restoreTags(token.content, env.sources);
    token.info = restoreTags(token.info, env.sources);
  }
}
