import { createHash } from 'node:crypto';
import { codeLines } from './codeLines';

/**
 * The text that a digest is taken of: `\n` line endings, no trailing blanks,
 * no blank lines at either end, and outside code fences no two blank lines in
 * a row. Inside fences blank lines are content and stay.
 *
 * @public
 */
export function normalise(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const code = codeLines(lines);
  const kept: string[] = [];
  lines.forEach((line, index) => {
    const trimmed = line.trimEnd();
    const repeated = trimmed === '' && kept[kept.length - 1] === '';
    if (!repeated || code[index] === 'fence') {
      kept.push(trimmed);
    }
  });
  return kept.join('\n').replace(/^\n+|(?<!\n)\n+$/g, '');
}

/**
 * Digest of what a team reviews: title and body, nothing else.
 *
 * @returns `n1:` and 64 hex digits. `n1` names the normalisation, so that a
 * later one can re-digest kept texts without moving any review.
 * @public
 */
export function digestOf(document: { title: string; body: string }): string {
  const title = document.title.replace(/\s+/g, ' ').trim();
  // The title cannot hold a line feed, so the first one ends it.
  const text = `${title}\n${normalise(document.body)}`;
  return `n1:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
}
