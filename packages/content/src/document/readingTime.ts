import { lineKinds } from '../dialects/lineKinds';

const wordsPerMinute = 200;
const charactersPerMinute = 500;
const codeLinesPerMinute = 60;

// These scripts put no blanks between words.
const characters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/**
 * Reading time of a body in whole minutes, at least 1: words outside code at
 * 200 a minute, characters of Chinese and Japanese at 500, and a second for
 * each line of code that is not blank, since readers skim code that they will
 * copy. Comments are not read.
 *
 * @public
 */
export function readingMinutes(body: string): number {
  const lines = body.split('\n');
  const kinds = lineKinds(body);
  const isCode = (index: number) =>
    kinds[index] === 'fence' || kinds[index] === 'indented';
  const prose = withoutComments(
    lines.filter((_, index) => !isCode(index)).join('\n'),
  );
  const code = lines.filter(
    (line, index) => isCode(index) && line.trim() !== '',
  ).length;
  const single = prose.match(characters)?.length ?? 0;
  const words =
    prose.replace(characters, ' ').match(/[\p{L}\p{N}][^\s|]*/gu)?.length ?? 0;
  return Math.max(
    1,
    Math.ceil(
      words / wordsPerMinute +
        single / charactersPerMinute +
        code / codeLinesPerMinute,
    ),
  );
}

function withoutComments(text: string): string {
  let kept = '';
  let at = 0;
  for (
    let start = text.indexOf('<!--');
    start >= 0;
    start = text.indexOf('<!--', at)
  ) {
    const end = text.indexOf('-->', start + 4);
    if (end < 0) {
      break;
    }
    kept += text.slice(at, start);
    at = end + 3;
  }
  return kept + text.slice(at);
}
