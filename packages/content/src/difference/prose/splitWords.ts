/** A word, mark or the like, and whether a blank stands before it. */
export interface Token {
  text: string;
  hasSpace: boolean;
}

const unit = [
  '[%\u2030\u00b0]C?',
  '[KMGTP]?i?[Bb](?:it)?(?:\\/s|ps)?',
  '[KMGTP]i',
  '[num\u00b5\u03bc]?s',
  '[kMG]?Hz',
  '(?:milli|micro)?sec(?:ond)?s?',
  'min(?:ute)?s?',
  'h(?:ours?)?',
  'd(?:ays?)?',
  'weeks?',
  'months?',
  'years?',
  '[kcm]?m',
  '[mk]?[WVA]',
].join('|');

/** Scripts whose words have no blanks between them. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\u30fc\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const letter = `(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}_])`;

// Each alternative reads on from where it is and never goes back: a text takes linear time.
const patterns = [
  // An address: what ends the sentence is no part of it.
  `https?:\\/\\/[^\\s<>"'\`]*[^\\s<>"'\`.,:;!?()[\\]{}]`,
  // A number with its unit: "5 GB" is one thing.
  `[+\u2212-]?\\p{Nd}{1,20}(?:[.,]\\p{Nd}{1,20}){0,5}[ \u00a0\u202f]?(?:${unit})(?![\\p{L}\\p{N}_/.-])`,
  // Words, with the signs in them and before them: v1.2.3-rc.1, /etc/hosts, --max-pods=110.
  `(?:--?(?=\\p{L})|[$@#~./])?${letter}+(?:(?:[.:/@=+*'\u2019&-]|,(?=\\p{Nd})|--|::|:\\/\\/)${letter}+)*`,
  `[${unspaced}][${unspaced}\\p{M}]*`,
  '(?:\\p{Extended_Pictographic}|\\p{Regional_Indicator}{2})(?:\\p{M}|\\p{Emoji_Modifier}|\u200d\\p{Extended_Pictographic})*',
  '\\S\\p{M}*',
];
const token = new RegExp(patterns.join('|'), 'gu');
const isUnspaced = new RegExp(`^[${unspaced}]`, 'u');

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
/** The work of finding words where there are no blanks grows with what is looked at. */
const mostAtOnce = 2_000;

/**
 * Splits a text into what a reader takes for one thing each: words, versions, addresses,
 * identifiers, numbers with their units. All but blanks is in one of them.
 *
 * @param isCode - a text without blanks is one thing
 */
export function splitWords(text: string, isCode = false): Token[] {
  const tokens: Token[] = [];
  const trimmed = text.trim();
  if (isCode && trimmed !== '' && !/\s/.test(trimmed)) {
    return [{ text: trimmed, hasSpace: /^\s/.test(text) }];
  }
  let end = 0;
  for (const { 0: found, index } of text.matchAll(token)) {
    const hasSpace = index > end;
    if (isUnspaced.test(found)) {
      wordsIn(found).forEach((word, at) =>
        tokens.push({ text: word, hasSpace: hasSpace && at === 0 }),
      );
    } else {
      tokens.push({ text: found, hasSpace });
    }
    end = index + found.length;
  }
  return tokens;
}

function wordsIn(text: string): string[] {
  const words: string[] = [];
  const characters = Array.from(text);
  for (let at = 0; at < characters.length; at += mostAtOnce) {
    const piece = characters.slice(at, at + mostAtOnce).join('');
    for (const { segment } of segmenter.segment(piece)) {
      words.push(segment);
    }
  }
  return words;
}

/** Splits a line of code; the tokens together are the line. */
export function splitCode(line: string): string[] {
  return (
    line.match(/\s+|[\p{L}\p{N}\p{M}_]+(?:[.-][\p{L}\p{N}_]+)*|./gsu) ?? []
  );
}

/** Whether a token says something: marks between words do not. */
export function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
