import { ImageName, ProseAttribute, ProsePlace, ProseStyle } from './Prose';
import { splitWords } from './splitWords';

/** A word, or an image between words. */
export interface Word {
  text: string;
  hasSpace: boolean;
  styles: readonly ProseStyle[];
  link?: string;
  image?: ImageName;
  /** Two words are the same where these are equal, wherever they lead. */
  key: string;
}

/** A cell of a table. */
export interface Cell {
  words: readonly Word[];
  isHeader: boolean;
}

/** A part of a page that holds no other part: what is compared as a whole. */
export interface Leaf {
  kind: 'text' | 'heading' | 'code' | 'diagram' | 'table' | 'rule';
  role?: 'title' | 'caption' | 'term';
  /** Outermost first. */
  within: readonly ProsePlace[];
  marker?: string;
  /** What else is compared. */
  facts: Readonly<{ [name in ProseAttribute['name']]?: string }>;
  /** Of texts and headings. */
  words: readonly Word[];
  /** Of code and diagrams. */
  lines: readonly string[];
  /** Of tables. */
  rows: readonly (readonly Cell[])[];
  /** Id of a heading. */
  anchor?: string;
  /** Equal for leaves in which nothing differs. */
  key: string;
}

/** Of texts and images, and the breaks between lines. */
export interface Piece {
  text: string;
  styles: readonly ProseStyle[];
  link?: string;
  image?: ImageName;
  /** Its words do not count: the number of a footnote. */
  isNumber?: true;
}

/** @param replaced - targets of images whose files are others than before */
export function wordsOf(
  pieces: readonly Piece[],
  replaced: ReadonlySet<string>,
): Word[] {
  const words: Word[] = [];
  let space = false;
  for (const { text, styles, link, image, isNumber } of pieces) {
    const add = (word: Pick<Word, 'text' | 'hasSpace'>, key: string) =>
      words.push({ ...word, styles, link, image, key });
    if (image) {
      const mark = replaced.has(image.target) ? 'other ' : '';
      add(
        { text: '', hasSpace: space },
        `\n${mark}${image.target}\n${image.alt}`,
      );
      space = false;
    } else if (text === '\n') {
      add({ text, hasSpace: false }, '\n');
      space = false;
    } else {
      const style = styles.join(' ');
      for (const token of splitWords(text, styles.includes('code'))) {
        const hasSpace = token.hasSpace || space;
        const key = isNumber ? '\nnumber' : `${token.text}\n${style}`;
        add({ text: token.text, hasSpace }, key);
        space = false;
      }
      space ||= /\s$/.test(text);
    }
  }
  if (words.length > 0) {
    words[0] = { ...words[0], hasSpace: false };
  }
  return words;
}

/** Equal for words in which nothing differs, blanks and targets included. */
export function keyOfWords(words: readonly Word[]): string {
  return words
    .map(({ key, hasSpace, link }) => `${hasSpace ? ' ' : ''}${key}\n${link}`)
    .join('\r');
}

/** A leaf with its key. */
export function leafOf(
  leaf: Pick<Leaf, 'kind' | 'within'> & Partial<Leaf>,
): Leaf {
  const whole = { facts: {}, words: [], lines: [], rows: [], ...leaf };
  const { kind, role, within, facts, words, lines, rows } = whole;
  return {
    ...whole,
    key: JSON.stringify([
      ...[kind, role, within.join(), Object.entries(facts).sort()],
      ...[keyOfWords(words), lines],
      rows.map(cells => cells.map(cell => keyOfWords(cell.words))),
    ]),
  };
}
