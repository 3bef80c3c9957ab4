import { lineKinds } from './lineKinds';

const wordsPerMinute = 200;
const codeLinesPerMinute = 60;

/**
 * Reading time of a body in whole minutes, at least 1: words outside code at
 * 200 a minute, and a second for each line of code that is not blank, since
 * readers skim code that they will copy.
 *
 * @public
 */
export function readingMinutes(body: string): number {
  const lines = body.split('\n');
  const kinds = lineKinds(body);
  let words = 0;
  let code = 0;
  lines.forEach((line, index) => {
    if (kinds[index] === 'text' || kinds[index] === 'html') {
      words += line.match(/[\p{L}\p{N}][^\s|]*/gu)?.length ?? 0;
    } else if (line.trim() !== '') {
      code += 1;
    }
  });
  return Math.max(
    1,
    Math.ceil(words / wordsPerMinute + code / codeLinesPerMinute),
  );
}
