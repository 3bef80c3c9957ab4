/** Characters of a title; authors may write very long ones. */
const titleLength = 100;

/** One line, and not too long: authors write titles, and people their names. */
export function oneLine(text: string): string {
  const line = inert(text.replace(/[\s\p{Cc}]+/gu, ' ')).trim();
  const letters = [...line];
  return letters.length > titleLength
    ? `${letters.slice(0, titleLength - 1).join('')}…`
    : line;
}

/**
 * Has a text mean nothing but itself: Backstage sends notifications on as HTML to mailboxes
 * and as markup to Slack, as they are. A joiner that nobody sees keeps `<` from beginning a
 * tag, a mention or a link with another text; signs that turn the direction go.
 */
export function inert(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/<(?=[^\s\d])/g, '<\u2060');
}

/** `1 guide`, `2 guides`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
