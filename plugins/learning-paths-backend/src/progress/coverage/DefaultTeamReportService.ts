import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { TeamReport } from '@learning-paths/backstage-plugin-learning-paths-common';
import { LibraryVisibility } from '../../library/LibraryVisibility';
import { ReviewAuthority } from '../../reviews/ReviewAuthority';
import { CoverageStore } from '../../store/progress/coverageTypes';
import { GroupDirectory, TeamDirectory } from '../../teams/types';
import { TeamProgressService } from '../team/types';
import { buildTeamReport } from './buildTeamReport';
import { libraryAt } from './libraryAt';
import { parseAsOf } from './parseAsOf';
import { shownSeries } from './shownSeries';
import { TeamReportRequest, TeamReportService } from './types';

/** What {@link DefaultTeamReportService} is made of. */
export interface DefaultTeamReportServiceOptions {
  libraryVisibility: LibraryVisibility;
  teamProgressService: TeamProgressService;
  coverage: CoverageStore;
  authority: ReviewAuthority;
  /** For decisions. */
  teams: TeamDirectory;
  /** For what is shown. */
  groups: GroupDirectory;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** {@inheritDoc TeamReportService} */
export class DefaultTeamReportService implements TeamReportService {
  readonly #options: DefaultTeamReportServiceOptions;

  constructor(options: DefaultTeamReportServiceOptions) {
    this.#options = options;
  }

  async getTeam(options: TeamReportRequest): Promise<TeamReport> {
    const {
      libraryVisibility,
      teamProgressService,
      coverage,
      authority,
      teams,
      groups,
      now,
    } = this.#options;
    const { credentials, team } = options;
    const at = parseAsOf(options.asOf, now());
    await authority.requireKnown(credentials, team);
    const visibleLibrary = await libraryAt(
      await libraryVisibility.forCaller(options),
      coverage,
      at,
    );
    const series = shownSeries(visibleLibrary, options.series);
    const entity = await teams.find(team);
    const capacity = await authority.capacityOf(credentials, team);
    const stored = await coverage.listReviews({ teams: { teams: [team] }, at });
    const [teamProgress] = await teamProgressService.forTeams({
      credentials,
      snapshot: visibleLibrary.snapshot,
      at: at?.getTime(),
      teams: [{ team, entity, stored: stored.get(team) ?? new Map() }],
    });
    const group = await groups.find({ credentials, ref: team });
    return {
      team,
      name: group?.name ?? parseEntityRef(team).name,
      isInCatalog: entity !== undefined,
      isTracked: teamProgress.isTracked,
      parent: group && (await this.#parentOf(options, group.parents)),
      ...buildTeamReport({
        teamProgress,
        visible: visibleLibrary.visible,
        series,
        guides: options.series
          ? series.flatMap(({ guides }) => guides)
          : visibleLibrary.snapshot.guides.filter(guide =>
              visibleLibrary.visible.includes(guide),
            ),
      }),
      capacity,
      mayTransfer:
        entity !== undefined && (await authority.isSteward(credentials)),
      asOf: at?.toISOString(),
    };
  }

  /** The first that the caller may see. */
  async #parentOf(
    caller: { credentials: BackstageCredentials },
    refs: readonly string[],
  ): Promise<string | undefined> {
    const { groups } = this.#options;
    const { credentials } = caller;
    for (const ref of refs) {
      if (await groups.find({ credentials, ref })) {
        return ref;
      }
    }
    return undefined;
  }
}
