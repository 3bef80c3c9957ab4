import { iconAttributes } from './drawCell';
import { drawText } from './drawText';
import { Palette } from './palette';
import { statuses, statusLook, statusWords } from './statusLook';
import { svg, SvgElement } from './svg';
import { textWidth } from './textWidth';

const font = { size: 12.5 };
const chip = { width: 28, height: 20 };
const iconSize = 16;

/** What each state looks like. */
export function drawLegend(options: {
  palette: Palette;
  x: number;
  y: number;
}): { part: SvgElement; height: number } {
  const { palette, y } = options;
  let { x } = options;
  const entries = statuses.flatMap(status => {
    const look = statusLook(status, palette);
    const words = statusWords[status];
    const room = textWidth(words, font);
    const drawn = [
      svg('rect', {
        x: x + 0.5,
        y: y + 0.5,
        width: chip.width - 1,
        height: chip.height - 1,
        rx: 5,
        fill: look.fill,
        'fill-opacity': look.fillOpacity,
        stroke: look.colour,
        'stroke-opacity': look.isDashed ? 0.45 : undefined,
        'stroke-dasharray': look.isDashed ? '4 3' : undefined,
      }),
      svg('path', {
        ...iconAttributes(
          x + (chip.width - iconSize * 0.8) / 2,
          y + (chip.height - iconSize * 0.8) / 2,
          0.8,
        ),
        d: look.icon,
        stroke: look.colour,
        'stroke-dasharray': look.isDashed ? '2.6 1.7' : undefined,
      }),
      drawText(
        [words],
        { x: x + chip.width + 8, y, width: room, height: chip.height },
        { font, lineHeight: 16, colour: palette.muted },
      ),
    ];
    x += chip.width + 8 + room + 20;
    return drawn;
  });
  return { part: svg('g', {}, ...entries), height: chip.height };
}
