/** What a line is to those who must not touch code. */
type LineKind = 'text' | 'fence' | 'indented';

const fenceStart = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(`{3,}|~{3,})/;
const listItem = /^[\s>]*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;

/**
 * Tells code lines from text, without parsing Markdown: fences (their markers
 * included) and indented code. Inside a list, indentation is structure.
 */
export function codeLines(lines: readonly string[]): LineKind[] {
  const kinds: LineKind[] = [];
  let fence: { char: string; length: number } | undefined;
  let inList = false;
  let afterBlank = true;
  for (const line of lines) {
    if (fence) {
      kinds.push('fence');
      const closing = /^[\s>]*(`{3,}|~{3,})\s*$/.exec(line)?.[1];
      if (
        closing &&
        closing[0] === fence.char &&
        closing.length >= fence.length
      ) {
        fence = undefined;
        afterBlank = false;
      }
      continue;
    }
    // Most lines are no fence, and this is asked of every line of every document.
    const mayOpen = line.includes('```') || line.includes('~~~');
    const opening =
      mayOpen && line.length < 1000 ? fenceStart.exec(line) : null;
    const info = line.slice(opening?.[0].length ?? 0);
    if (opening && !(opening[1][0] === '`' && info.includes('`'))) {
      fence = { char: opening[1][0], length: opening[1].length };
      kinds.push('fence');
      continue;
    }
    const blank = line === '' || line.trim() === '';
    const indented = !blank && /^(?: {4}| {0,3}\t)/.test(line);
    const previous = kinds[kinds.length - 1];
    const code = indented && !inList && (afterBlank || previous === 'indented');
    kinds.push(code ? 'indented' : 'text');
    if (!blank && !indented) {
      inList =
        listItem.test(line) || (inList && (/^\s/.test(line) || !afterBlank));
    }
    afterBlank = blank;
  }
  return kinds;
}
