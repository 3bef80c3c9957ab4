import { blanks, readLabel, unquoted } from './labels';
import { LineReader } from './LineReader';

const link = /[<xo]?(?:-{2,}[->xo]|={2,}[=>xo]|-\.+-[>xo]?|~{3,})/y;
const linkStart = /[<xo]?(?:--|==|-\.)(?=[^->=])/y;

/** Undefined where there is no link, null where one is not understood. */
export function readLink(
  line: LineReader,
): { label: string; length: number } | undefined | null {
  const arrow = line.take(link)?.[0];
  if (arrow !== undefined) {
    line.take(blanks);
    const label = line.takeMark(['|']) ? readLabel(line, '|') : '';
    return label === undefined ? null : { label, length: lengthOf(arrow) };
  }
  const start = line.take(linkStart)?.[0];
  if (start === undefined) {
    return undefined;
  }
  const mark = start.slice(-2) === '-.' ? '.-' : start.slice(-2);
  const label = line.takeUntil(mark);
  const rest = line.take(/[-=.]*[>xo]?/y)?.[0] ?? '';
  return label === undefined
    ? null
    : { label: unquoted(label.trim()), length: lengthOf(`${mark}${rest}`) };
}

/** Each further dash, dot or equals sign is a rank more. */
function lengthOf(arrow: string): number {
  const dots = arrow.split('.').length - 1;
  const strokes = arrow.replace(/[<>xo.]/g, '').length;
  const hasHead = /[>xo]$/.test(arrow);
  return Math.min(
    20,
    Math.max(1, dots > 0 ? dots : strokes - (hasHead ? 1 : 2)),
  );
}
