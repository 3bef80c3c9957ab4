import { Font } from './textWidth';
import { svg, SvgElement } from './svg';

const fontFamily =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";

/** The first letter is of a script that runs from right to left. */
const rightToLeft = /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** A place for lines of text, which never leave it. */
export interface TextBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How lines look in their place. */
export interface TextLook {
  font: Font;
  colour: string;
  lineHeight: number;
  align?: 'start' | 'middle' | 'end';
  isItalic?: boolean;
}

/**
 * Lines of text in the middle of a box from top to bottom. The box clips them: whatever the
 * reader's font, a text does not run into its neighbours.
 */
export function drawText(
  lines: readonly string[],
  box: TextBox,
  look: TextLook,
): SvgElement {
  const { font, colour, lineHeight, align = 'start', isItalic } = look;
  const isReversed = rightToLeft.test(lines[0] ?? '');
  const atRight = align === 'end' || (align === 'start' && isReversed);
  const start = atRight ? box.width : 0;
  const x = align === 'middle' ? box.width / 2 : start;
  const first = (box.height - lines.length * lineHeight) / 2;
  // The anchor is at the start of the text, which is at the right of one that is reversed.
  const anchor = align === 'end' && isReversed ? 'start' : align;
  return svg(
    'svg',
    { ...box, overflow: 'hidden' },
    ...lines.map((line, index) =>
      svg(
        'text',
        {
          x,
          y: first + lineHeight * (index + 0.5) + font.size * 0.35,
          'text-anchor': anchor === 'start' ? undefined : anchor,
          direction: isReversed ? 'rtl' : undefined,
          'font-size': font.size,
          'font-weight': font.isBold ? 700 : undefined,
          'font-style': isItalic ? 'italic' : undefined,
          fill: colour,
        },
        line,
      ),
    ),
  );
}

/** The fonts of the reader's system, for the whole picture. */
export const textAttributes = { 'font-family': fontFamily };
