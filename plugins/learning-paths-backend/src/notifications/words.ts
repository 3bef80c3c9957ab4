/** Characters of a title; authors may write very long ones. */
const titleLength = 100;

/** One line, and not too long: authors write titles, and people their names. */
export function oneLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const letters = [...line];
  return letters.length > titleLength
    ? `${letters.slice(0, titleLength - 1).join('')}…`
    : line;
}

/** `1 guide`, `2 guides`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
