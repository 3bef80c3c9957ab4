import { progressOf } from '@learning-paths/backstage-plugin-learning-paths-common';
import { VisibleLibrary } from '../../library/LibraryVisibility';
import { CoverageStore } from '../../store/progress/coverageTypes';
import { Group } from '../../teams/types';
import { SharedResults } from '../../util/SharedResults';
import { TeamProgressService } from '../team/types';
import { libraryAt } from './libraryAt';
import { measureTeams } from './measureTeams';
import { parseAsOf } from './parseAsOf';
import { shownSeries } from './shownSeries';

/** How many guides of those expected a row had done. */
export interface TrendPoint {
  done: number;
  total: number;
}

/** By entity ref of a team. */
export type TeamPoints = ReadonlyMap<string, TrendPoint>;

/** Bytes of points that are kept, and about how many a team takes. */
const kept = { bytes: 16 * 1024 * 1024, team: 150 };

/** What {@link CoverageHistory} is made of. */
export interface CoverageHistoryOptions {
  coverage: CoverageStore;
  teamProgressService: Pick<TeamProgressService, 'forTeams'>;
}

/** How far teams were at the ends of earlier days. */
export class CoverageHistory {
  readonly #options: CoverageHistoryOptions;
  /** Records of earlier days do not change, so what was is worked out once for each text of today. */
  readonly #points = new SharedResults<TeamPoints>({
    maxBytes: kept.bytes,
    bytesOf: points => (points.size + 1) * kept.team,
  });

  constructor(options: CoverageHistoryOptions) {
    this.#options = options;
  }

  /**
   * @param options - `day`: one that is over, as `2026-03-31`; `key`: names what the caller
   *   may see of content and teams, and which of them are asked for
   */
  async pointsOf(options: {
    day: string;
    key: string;
    now: number;
    visibleLibrary: VisibleLibrary;
    /** Slug; all where left out. */
    series?: string;
    teams: readonly Group[];
  }): Promise<TeamPoints> {
    const { day, key, now, visibleLibrary, teams } = options;
    const { coverage, teamProgressService } = this.#options;
    const at = parseAsOf(day, now) ?? new Date(now);
    // Some come late all the same, such as those of an import.
    const records = await coverage.countRecords({ at });
    return this.#points.get(`${day} ${records} ${key}`, async () => {
      const then = await libraryAt(visibleLibrary, coverage, at);
      const measured = await measureTeams({
        teams,
        series: shownSeries(then, options.series),
        snapshot: then.snapshot,
        at,
        coverage,
        teamProgressService,
      });
      return new Map(
        measured.map(({ ref, guides }) => {
          const { done, total } = progressOf(guides);
          return [ref, { done, total }];
        }),
      );
    });
  }
}
