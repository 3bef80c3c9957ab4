import { CommandContext, Output } from '../CommandContext';

const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

/** Puts text in a colour or weight, or leaves it. */
export type Paint = (style: keyof typeof codes, text: string) => string;

/** Leaves all text as it is. */
export const noPaint: Paint = (_style, text) => text;

const ansiPaint: Paint = (style, text) => {
  const [on, off] = codes[style];
  return `\u001b[${on}m${text}\u001b[${off}m`;
};

/** Colours for a terminal, unless its owner does not want them (no-color.org). */
export function paintFor(output: Output, env: CommandContext['env']): Paint {
  return output.isTTY && !env.NO_COLOR && env.TERM !== 'dumb'
    ? ansiPaint
    : noPaint;
}
