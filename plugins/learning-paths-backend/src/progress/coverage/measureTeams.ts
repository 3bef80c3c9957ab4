import { Turns } from '@learning-paths/content';
import { Snapshot } from '../../library/SnapshotReader';
import { CoverageStore } from '../../store/progress/coverageTypes';
import { Group } from '../../teams/types';
import { chunks } from '../../util/chunks';
import { TeamProgressService } from '../team/types';
import { CoverageTeam } from './buildCoverage';
import { measureTeam } from './measureTeam';
import { ShownSeries } from './shownSeries';

/** Teams whose reviews are read in one statement: what a driver makes of them, it makes without a pause. */
const teamsAtOnce = 10;

/** Where many teams stand with all that is expected of them in the sections of these series. */
export async function measureTeams(options: {
  teams: readonly Group[];
  series: readonly ShownSeries[];
  snapshot: Snapshot;
  /** Now where left out. */
  at?: Date;
  coverage: Pick<CoverageStore, 'listReviews'>;
  teamProgressService: Pick<TeamProgressService, 'forTeams'>;
}): Promise<CoverageTeam[]> {
  const { teams, series, snapshot, at, coverage } = options;
  const turns = new Turns();
  const measured: CoverageTeam[] = [];
  for (const some of chunks(teams, teamsAtOnce)) {
    const stored = await coverage.listReviews({
      teams: { teams: some.map(({ ref }) => ref) },
      at,
    });
    const found = await options.teamProgressService.forTeams({
      snapshot,
      at: at?.getTime(),
      teams: some.map(entity => ({
        team: entity.ref,
        entity,
        stored: stored.get(entity.ref) ?? new Map(),
      })),
    });
    for (const [index, { ref }] of some.entries()) {
      const teamProgress = found[index];
      measured.push(await measureTeam({ ref, teamProgress, series, turns }));
    }
  }
  return measured;
}
