import type { StateBlock } from 'markdown-it';
import { limits } from '../../util/limits';
import { environmentIn } from './environment';

/** Shows a table with too many columns or cells as it is written. */
export function wideTableRule(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const env = environmentIn(state.env);
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
