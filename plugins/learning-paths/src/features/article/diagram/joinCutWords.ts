/**
 * Labels of links are broken at 200 px, in the middle of a word where it alone is wider, and
 * nothing can be set about it. A part that was cut off fills its line, up to one letter.
 */
const CUT_FROM = 175;

/** The distance of lines, and how far above it the first one begins, in ems; Mermaid's own. */
const LINE = 1.1;
const ABOVE = 0.1;

const textOf = (line: Element): string => line.textContent?.trim() ?? '';

/** What is left of a line without its first word. */
function withoutFirst(line: string): string {
  return line.replace(/^\S+\s*/, '');
}

function joinLines(
  lines: readonly SVGTSpanElement[],
  words: ReadonlySet<string>,
): boolean {
  let isJoined = false;
  let before: SVGTSpanElement | undefined;
  for (const line of lines) {
    const start = before && textOf(before);
    const [rest = ''] = textOf(line).split(/\s+/, 1);
    if (
      before &&
      start &&
      !/\s/.test(start) &&
      before.getComputedTextLength() >= CUT_FROM &&
      !words.has(start) &&
      [...words].some(word => word.startsWith(start + rest))
    ) {
      before.textContent = start + rest;
      line.textContent = withoutFirst(textOf(line));
      isJoined = true;
    }
    if (textOf(line) === '') {
      line.remove();
    } else {
      before = line;
    }
  }
  return isJoined;
}

/** Makes words whole again that were cut in two for want of width. */
export function joinCutWords(
  svg: SVGSVGElement,
  words: ReadonlySet<string>,
): void {
  for (const text of svg.querySelectorAll<SVGTextElement>('.edgeLabel text')) {
    const lines = [
      ...text.querySelectorAll<SVGTSpanElement>('.text-outer-tspan'),
    ];
    if (lines.length > 1 && joinLines(lines, words)) {
      text
        .querySelectorAll('.text-outer-tspan')
        .forEach((line, at) =>
          line.setAttribute('y', `${at * LINE - ABOVE}em`),
        );
      const { x, y, width, height } = text.getBBox();
      const background = text.parentElement?.querySelector('.background');
      background?.setAttribute('x', String(x - 2));
      background?.setAttribute('y', String(y - 2));
      background?.setAttribute('width', String(width + 4));
      background?.setAttribute('height', String(height + 4));
    }
  }
}
