import { ReviewStatus } from '@learning-paths/backstage-plugin-learning-paths-common';
import { Turns } from '@learning-paths/content';
import { TeamProgress } from '../../library/TeamProgress';
import { CoverageTeam, GuideState } from './buildCoverage';
import { ShownSeries } from './shownSeries';

/** A table has tens of thousands of these, so the same ones are used again. */
const settled: Record<Exclude<ReviewStatus, 'changed'>, GuideState> = {
  'not-reviewed': { status: 'not-reviewed', inGrace: false },
  reviewed: { status: 'reviewed', inGrace: false },
  exception: { status: 'exception', inGrace: false },
  'not-applicable': { status: 'not-applicable', inGrace: false },
  due: { status: 'due', inGrace: false },
};

/** Where a team stands with a guide, as progress counts it. */
export function stateOf(teamProgress: TeamProgress, path: string): GuideState {
  const status = teamProgress.statusOf(path);
  if (status === 'changed') {
    return { status, inGrace: teamProgress.isDone(path) };
  }
  return settled[status];
}

/** Where a team stands with all that is expected of it in the sections of these series. */
export async function measureTeam(options: {
  ref: string;
  teamProgress: TeamProgress;
  series: readonly ShownSeries[];
  /** Of the loop over teams: authors decide how long each guide's audience takes. */
  turns: Turns;
}): Promise<CoverageTeam> {
  const { ref, teamProgress, series, turns } = options;
  // A guide may be in many sections, and its status costs more than all else here.
  const known = new Map<string, GuideState>();
  const cells: GuideState[][] = [];
  for (const { document, sections } of series) {
    for (const { guides } of sections) {
      const cell: GuideState[] = [];
      for (const guide of guides) {
        if (turns.isOver) {
          await turns.next();
        }
        if (teamProgress.isExpected(guide, document)) {
          const state =
            known.get(guide.path) ?? stateOf(teamProgress, guide.path);
          known.set(guide.path, state);
          cell.push(state);
        }
      }
      cells.push(cell);
    }
  }
  return { ref, cells, guides: [...known.values()] };
}
