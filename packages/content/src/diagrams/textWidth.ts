/** Advances of Arial in thousandths of its size, from the blank to the tilde. */
const advances = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278,
  278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584,
  584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
  833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278,
  278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222,
  500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,
  500, 334, 260, 334, 584,
];

/** The size in which Mermaid writes, in CSS pixels. */
export const fontSize = 16;

/** Wide scripts: Chinese, Japanese, Korean, and pictures. */
const isWide = (code: number): boolean => code >= 0x2e80;

/** How wide a line of text is, in CSS pixels. */
export function textWidth(text: string): number {
  let thousandths = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    thousandths += advances[code - 32] ?? (isWide(code) ? 1000 : 580);
  }
  return (thousandths * fontSize) / 1000;
}

/** The widths of the lines that a label is broken into; words that are too long are cut. */
export function lineWidths(label: string, widest: number): number[] {
  const blank = textWidth(' ');
  const widths: number[] = [];
  for (const line of label.split(/<br ?\/?>|\\n|\n/i)) {
    let width = 0;
    for (const word of line.split(/\s+/).filter(Boolean)) {
      const length = textWidth(word);
      if (width > 0 && width + blank + length > widest) {
        widths.push(width);
        width = 0;
      }
      width += (width > 0 ? blank : 0) + length;
      while (width > widest) {
        widths.push(widest);
        width -= widest;
      }
    }
    widths.push(width);
  }
  return widths;
}
