import {
  cellsOf,
  progressIn,
  Series,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { describeCell } from './drawCell';

/** The map in words, section by section. */
export function describeMap(
  { steps }: Pick<Series, 'steps'>,
  { hasTeam }: { hasTeam: boolean },
): string {
  const sections = steps.map(section => {
    const progress = hasTeam ? progressIn([section]) : undefined;
    const count = progress
      ? ` (${progress.done} of ${progress.total} done)`
      : '';
    const cells = cellsOf(section).map(cell => describeCell(cell, { hasTeam }));
    return `${section.title}${count}: ${cells.join('; ')}.`;
  });
  return sections.join(' ');
}
