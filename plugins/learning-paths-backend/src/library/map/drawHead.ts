import {
  Progress,
  SeriesSummary,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { breakText } from './breakText';
import { drawText } from './drawText';
import { Palette } from './palette';
import { SvgElement } from './svg';

interface HeadOptions {
  series: SeriesSummary;
  /** Whose progress the series shows. */
  team?: string;
  palette: Palette;
  x: number;
  y: number;
  width: number;
}

/** What the path is called, what it is about, how long it is and how far the team is. */
export function drawHead(options: HeadOptions): {
  parts: SvgElement[];
  height: number;
} {
  const { series, palette, x, width } = options;
  let { y } = options;
  const parts: SvgElement[] = [];
  const add = (
    text: string,
    look: { size: number; isBold?: boolean; colour: string; lines: number },
  ) => {
    const { size, isBold, colour } = look;
    const font = { size, isBold };
    const lineHeight = Math.round(size * 1.35);
    const lines = breakText(text, { width, lines: look.lines, font });
    const height = lines.length * lineHeight;
    parts.push(
      drawText(lines, { x, y, width, height }, { font, lineHeight, colour }),
    );
    y += height;
  };
  add(series.title, {
    size: 28,
    isBold: true,
    colour: palette.text,
    lines: 2,
  });
  if (series.description) {
    add(series.description, { size: 16, colour: palette.muted, lines: 2 });
  }
  y += 4;
  add(factsOf(options).join(' · '), {
    size: 14,
    colour: palette.muted,
    lines: 1,
  });
  return { parts, height: y + 20 - options.y };
}

function factsOf({ series, team }: HeadOptions): string[] {
  const { guideCount, minutes, progress } = series;
  return [
    guideCount === 1 ? '1 guide' : `${guideCount} guides`,
    ...(minutes > 0 ? [durationOf(minutes)] : []),
    ...(team === undefined ? [] : [progressOf(team, progress)]),
  ];
}

function progressOf(team: string, progress: Progress | undefined): string {
  if (!progress || progress.total === 0) {
    return `nothing expected of ${team}`;
  }
  const { total, done, changed, due } = progress;
  return [
    `${done} of ${total} done by ${team}`,
    ...(changed > 0 ? [`${changed} changed since`] : []),
    ...(due > 0 ? [`${due} due again`] : []),
  ].join(', ');
}

function durationOf(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [
    ...(hours > 0 ? [`${hours} h`] : []),
    ...(rest > 0 || hours === 0 ? [`${rest} min`] : []),
  ].join(' ');
}
