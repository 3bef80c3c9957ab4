import { createHash } from 'node:crypto';

/*
 * The first normalisation, frozen: reviews of earlier releases name its digests, and only
 * the very same rule tells that a text is still the one that they name. It shares nothing
 * with the rest, not even what it got wrong of fences, so that nobody can move it.
 */

const fenceStart = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(`{3,}|~{3,})/;
const fenceEnd = /^[\s>]*(`{3,}|~{3,})\s*$/;

/** Lines of what that rule took for fences, the marks included. */
function fencedLines(lines: readonly string[]): boolean[] {
  let fence: { char: string; length: number } | undefined;
  return lines.map(line => {
    // Most lines are no fence, and this is asked of every line of every document.
    const mayBeMark = line.includes('```') || line.includes('~~~');
    if (fence) {
      const mark = mayBeMark ? fenceEnd.exec(line)?.[1] : undefined;
      if (mark && mark[0] === fence.char && mark.length >= fence.length) {
        fence = undefined;
      }
      return true;
    }
    const start =
      mayBeMark && line.length < 1000 ? fenceStart.exec(line) : null;
    const info = line.slice(start?.[0].length ?? 0);
    // Its pattern took no line separators of Unicode behind the mark.
    const isInfo = !/[\u2028\u2029]/.test(info);
    if (!start || !isInfo || (start[1][0] === '`' && info.includes('`'))) {
      return false;
    }
    fence = { char: start[1][0], length: start[1].length };
    return true;
  });
}

/** The text that a digest `n1` is taken of, and in which texts of that time are kept. */
export function normaliseForN1(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const fenced = fencedLines(lines);
  const kept: string[] = [];
  lines.forEach((line, index) => {
    const trimmed = line.trimEnd();
    const isRepeated = trimmed === '' && kept[kept.length - 1] === '';
    if (!isRepeated || fenced[index]) {
      kept.push(trimmed);
    }
  });
  let start = 0;
  let end = kept.length;
  while (start < end && kept[start] === '') {
    start += 1;
  }
  while (end > start && kept[end - 1] === '') {
    end -= 1;
  }
  return kept.slice(start, end).join('\n');
}

/**
 * The digest that earlier releases gave a text, `n1:` and 64 hex digits: by it alone can
 * be told whether a text is the one that a review of that time names.
 *
 * @public
 */
export function formerDigestOf(text: { title: string; body: string }): string {
  const title = text.title.replace(/\s+/g, ' ').trim();
  const whole = `${title}\n${normaliseForN1(text.body)}`;
  return `n1:${createHash('sha256').update(whole, 'utf8').digest('hex')}`;
}
