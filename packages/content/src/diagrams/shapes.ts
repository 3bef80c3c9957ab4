import { Outline } from './Flowchart';
import { readLabel } from './labels';
import { LineReader } from './LineReader';

/** Longer marks before those that they begin with. */
const outlines: readonly (readonly [string, string, Outline])[] = [
  ['(((', ')))', 'circle'],
  ['((', '))', 'circle'],
  ['([', '])', 'stadium'],
  ['[(', ')]', 'cylinder'],
  ['[[', ']]', 'subroutine'],
  ['[/', ']', 'slanted'],
  ['[\\', ']', 'slanted'],
  ['{{', '}}', 'hexagon'],
  ['(', ')', 'rounded'],
  ['[', ']', 'rectangle'],
  ['{', '}', 'diamond'],
  ['>', ']', 'asymmetric'],
];

/** Undefined where a shape is open. */
export function readShape(
  line: LineReader,
): { label?: string; outline?: Outline } | undefined {
  const mark = line.takeMark(outlines.map(([open]) => open));
  if (mark === undefined) {
    return {};
  }
  const [, close, outline] =
    outlines.find(([open]) => open === mark) ?? outlines[0];
  const label = readLabel(line, close);
  return label === undefined ? undefined : { label, outline };
}
