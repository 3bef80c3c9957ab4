import { Font, textWidth } from './textWidth';

const ellipsis = '…';

/** Letters are hardly ever narrower, in ems: what is longer has no room anyway. */
const narrowest = 0.28;

/** Between characters of these a line may break anywhere. */
const breaksAnywhere =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60])/u;

/** Signs that stay with the character before them. */
const joins = /^(?:\p{M}|\u200d|\p{Emoji_Modifier})/u;

/** Where a text goes. */
export interface TextRoom {
  /** In pixels. */
  width: number;
  /** How many lines there is room for, at least 1. */
  lines: number;
  font: Font;
}

/**
 * Breaks a text into lines between its words, and never inside of one. What does not fit, a
 * word that is longer than a line too, is cut and ends in an ellipsis.
 */
export function breakText(text: string, room: TextRoom): string[] {
  const { width, lines: most, font } = room;
  const longest = Math.ceil((most * width) / (font.size * narrowest));
  const words = wordsOf(text.slice(0, longest));
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const [index, word] of words.entries()) {
    const wordWidth = textWidth(word.trimEnd(), font);
    const fits = used + wordWidth <= width;
    if (!fits && line !== '' && lines.length + 1 < most) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    if (used + wordWidth > width) {
      // The last line, or a word that no line has room for.
      const rest = words.slice(index).join('');
      return [...lines, cut(line + rest, width, font)];
    }
    line += word;
    used += textWidth(word, font);
  }
  const last = line.trimEnd();
  return [
    ...lines,
    text.length > longest ? cut(`${last} ${ellipsis}`, width, font) : last,
  ];
}

/** Words with the blanks behind them. */
function wordsOf(text: string): string[] {
  const words = text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<= )/);
  return breaksAnywhere.test(text)
    ? words.flatMap(word => word.split(breaksAnywhere)).filter(Boolean)
    : words.filter(Boolean);
}

function cut(text: string, width: number, font: Font): string {
  const chars = [...text];
  let left = width - textWidth(ellipsis, font);
  let end = 0;
  while (end < chars.length && left >= textWidth(chars[end], font)) {
    left -= textWidth(chars[end], font);
    end += 1;
  }
  // Half of a sign that is made of several would be another sign.
  while (end > 0 && end < chars.length && joins.test(chars[end])) {
    end -= 1;
  }
  return chars.slice(0, end).join('').trimEnd() + ellipsis;
}
