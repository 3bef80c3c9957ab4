/**
 * Widths of characters, in ems: those of Arial with a tenth to spare, since nobody knows
 * which font a reader's system has. First class that fits.
 */
const classes: readonly [RegExp, number][] = [
  [/\p{M}|[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/u, 0],
  [/[ijlI.,:;'|!‘’`]/u, 0.3],
  [/[\sftr()[\]{}/\\"“”*·-]/u, 0.4],
  [/[mwMW%@—…]/u, 1.02],
  [/[\p{Lu}&#$€+=<>~^_]/u, 0.78],
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60\p{Extended_Pictographic}]/u,
    1.08,
  ],
  [/[a-z\d]/u, 0.61],
];
const otherWidth = 0.75;
const boldFactor = 1.08;

const known = new Map<string, number>();

function charWidth(char: string): number {
  const width = known.get(char);
  if (width !== undefined) {
    return width;
  }
  const found = classes.find(([pattern]) => pattern.test(char));
  const measured = found ? found[1] : otherWidth;
  // Texts of authors must not fill the memory.
  if (known.size < 5000) {
    known.set(char, measured);
  }
  return measured;
}

/** How a text is set. */
export interface Font {
  /** In pixels. */
  size: number;
  isBold?: boolean;
}

/** How wide a text is at most in the fonts of most systems, in pixels. */
export function textWidth(text: string, { size, isBold }: Font): number {
  let ems = 0;
  for (const char of text) {
    ems += charWidth(char);
  }
  return ems * size * (isBold ? boldFactor : 1);
}
