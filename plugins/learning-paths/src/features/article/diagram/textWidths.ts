/** The size and the fonts that diagrams are written in; an image has those of the system only. */
export const FONT_SIZE = 16;
export const FONTS = 'Helvetica, Arial, sans-serif';

/** A generous letter, in CSS pixels, where text cannot be measured. */
const LETTER = 0.6 * FONT_SIZE;

/** What stands around words in the text of a diagram. */
const AROUND_WORDS = /[\s"'`|(){}[\]<>;]+|\\n/;

/** Lines that no label is in. */
const WITHOUT_LABELS =
  /^[ \t]*(?:%%|(?:style|classDef|class|linkStyle|click|link|callback|accTitle|accDescr)\b).*$/gm;

/** Longer ones are no words but data, and are cut. */
const LONGEST = 480;

/** The words in the labels of a diagram, and some that are none. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.replace(WITHOUT_LABELS, '').split(AROUND_WORDS));
}

/**
 * The width of the widest word in some text, in CSS pixels, and a little more: at least that
 * wide must a label be for Mermaid not to break it within a word.
 */
export function widestWord(text: string): number {
  const words = wordsOf(text);
  const context =
    typeof OffscreenCanvas === 'undefined'
      ? null
      : new OffscreenCanvas(1, 1).getContext('2d');
  if (context) {
    const weight = text.includes('**') ? 'bold ' : '';
    context.font = `${weight}${FONT_SIZE}px ${FONTS}`;
  }
  let widest = 0;
  for (const word of words) {
    const atMost = word.length * FONT_SIZE;
    if (atMost > widest) {
      widest = Math.max(
        widest,
        context ? context.measureText(word).width : word.length * LETTER,
      );
    }
  }
  return Math.ceil(Math.min(widest, LONGEST)) + 2;
}
