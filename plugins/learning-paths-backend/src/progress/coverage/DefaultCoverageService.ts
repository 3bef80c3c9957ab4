import { PermissionsService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  Coverage,
  CoverageFilter,
  reviewReadPermission,
  TeamReport,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { runInSlices, Turns } from '@learning-paths/content';
import { createHash } from 'node:crypto';
import {
  VisibleLibrary,
  LibraryVisibility,
} from '../../library/LibraryVisibility';
import { pageOf } from '../../util/pages';
import { SharedResults } from '../../util/SharedResults';
import { ReviewVisibility } from '../../permissions/ReviewVisibility';
import { ReviewAuthority } from '../../reviews/ReviewAuthority';
import { requireReview } from '../../reviews/AuthorizedReviewService';
import { TeamProgressService } from '../team/types';
import { CoverageStore } from '../../store/progress/coverageTypes';
import { chunks } from '../../util/chunks';
import { Group, GroupDirectory, TeamDirectory } from '../../teams/types';
import { coverageInSteps, CoverageTable, CoverageTeam } from './buildCoverage';
import { buildTeamReport } from './buildTeamReport';
import { GroupTree } from './GroupTree';
import { measureTeam } from './measureTeam';
import { parseAsOf } from './parseAsOf';
import { shownSeries } from './shownSeries';
import { snapshotAt } from './snapshotAt';
import { CoverageService } from './types';

/** Teams whose reviews are read in one statement: what a driver makes of them, it makes without a pause. */
const teamsAtOnce = 10;

/** Milliseconds for which a table of now is shown again: statuses move with time alone, by days. */
const freshMs = 5_000;

/** Bytes of tables that are kept, and about how many a cell takes. */
const kept = { bytes: 64 * 1024 * 1024, cell: 150 };

/** A whole table as it is kept: nothing in it is changed. */
type Table = CoverageTable & Pick<Coverage, 'sections'>;

/** What {@link DefaultCoverageService} is made of. */
export interface DefaultCoverageServiceOptions {
  libraryVisibility: LibraryVisibility;
  visibility: ReviewVisibility;
  permissions: PermissionsService;
  teamProgressService: TeamProgressService;
  coverage: CoverageStore;
  authority: ReviewAuthority;
  /** For decisions. */
  teams: TeamDirectory;
  /** For what is shown. */
  groups: GroupDirectory;
  now: () => number;
}

/** {@inheritDoc CoverageService} */
export class DefaultCoverageService implements CoverageService {
  readonly #options: DefaultCoverageServiceOptions;
  readonly #tables = new SharedResults<Table>({
    maxBytes: kept.bytes,
    bytesOf: ({ rows, sections }) =>
      (rows.length + 1) * (sections.length + 4) * kept.cell,
  });

  constructor(options: DefaultCoverageServiceOptions) {
    this.#options = options;
  }

  async getCoverage(
    options: Parameters<CoverageService['getCoverage']>[0],
  ): Promise<Coverage> {
    const {
      libraryVisibility,
      visibility,
      teamProgressService,
      coverage,
      groups,
      now,
    } = this.#options;
    const { credentials, group, limit, cursor, ...filter } = options;
    const at = parseAsOf(filter.asOf, now());
    const reviews = await visibility.forCaller({ credentials });
    if (reviews.isNothing) {
      throw new NotAllowedError(
        `You lack the permission '${reviewReadPermission.name}' for the reviews of all teams; ask whoever looks after this Backstage`,
      );
    }
    const visibleLibrary = await libraryVisibility.forCaller(options);
    const seen = await groups.list({ credentials });
    const tree = new GroupTree(seen);
    if (group !== undefined && !tree.has(group)) {
      throw new NotFoundError(
        `There is no Group '${group}' in the catalog, or you may not see it; choose another one, or none`,
      );
    }
    const shared = hashOf([
      visibleLibrary.snapshot.version,
      visibleLibrary.visible.key,
      reviews.key,
      seen,
      await coverage.version(),
      await teamProgressService.version(visibleLibrary.snapshot),
      at?.getTime() ?? Math.floor(now() / freshMs),
      group,
      filter.series,
      filter.by,
      filter.status,
      filter.text,
    ]);
    const { rows, progress, sections } = await this.#tables.get(
      shared,
      async () =>
        this.#draw({
          ...filter,
          group,
          tree,
          at,
          visibleLibrary: await this.#asThen(visibleLibrary, at),
          readable: seen.filter(({ ref }) => reviews.includes(ref)),
        }),
    );
    const page = pageOf({
      items: rows,
      keyOf: ({ key }) => key,
      limit: limit ?? rows.length,
      cursor,
      withTotal: visibleLibrary.visible.isEverything && reviews.isEverything,
    });
    return {
      ...page,
      items: page.items.map(({ row }) => row),
      sections,
      progress,
      asOf: at?.toISOString(),
    };
  }

  /** Draws the whole table up; all teams and guides are looked at. */
  async #draw(
    options: Pick<CoverageFilter, 'by' | 'status' | 'text' | 'series'> & {
      group?: string;
      tree: GroupTree;
      at?: Date;
      visibleLibrary: VisibleLibrary;
      /** Groups that the caller sees, and whose reviews they may read. */
      readable: readonly Group[];
    },
  ): Promise<Table> {
    const { tree, group, at, visibleLibrary } = options;
    const { teamProgressService, coverage } = this.#options;
    const within = group === undefined ? undefined : tree.within(group);
    const series = shownSeries(visibleLibrary, options.series);
    const readable = options.readable.filter(
      ({ ref }) => !within || within.has(ref),
    );
    const turns = new Turns();
    const teams: CoverageTeam[] = [];
    for (const some of chunks(readable, teamsAtOnce)) {
      const stored = await coverage.listReviews({
        teams: { teams: some.map(({ ref }) => ref) },
        at,
      });
      const found = await teamProgressService.forTeams({
        snapshot: visibleLibrary.snapshot,
        at: at?.getTime(),
        teams: some.map(entity => ({
          team: entity.ref,
          entity,
          stored: stored.get(entity.ref) ?? new Map(),
        })),
      });
      for (const [index, { ref }] of some.entries()) {
        const teamProgress = found[index];
        teams.push(await measureTeam({ ref, teamProgress, series, turns }));
      }
    }
    const { rows, progress } = await runInSlices(
      coverageInSteps({ ...options, teams }),
    );
    const sections = series.flatMap(({ slug, sections: shown }) =>
      shown.map(({ title, guides }) => ({
        series: slug,
        title,
        guides: guides.map(({ path }) => path),
      })),
    );
    return { rows, progress, sections };
  }

  async getTeam(
    options: Parameters<CoverageService['getTeam']>[0],
  ): Promise<TeamReport> {
    const {
      permissions,
      teamProgressService,
      coverage,
      authority,
      teams,
      groups,
      now,
    } = this.#options;
    const { credentials, team } = options;
    const at = parseAsOf(options.asOf, now());
    await requireReview(permissions, reviewReadPermission, options);
    await authority.requireKnown(credentials, team);
    const visibleLibrary = await this.#openAt(options, at);
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

  /** What the caller may read, with the texts of then. */
  async #openAt(
    caller: Parameters<LibraryVisibility['forCaller']>[0],
    at: Date | undefined,
  ): Promise<VisibleLibrary> {
    return this.#asThen(
      await this.#options.libraryVisibility.forCaller(caller),
      at,
    );
  }

  /** The same with the texts of then. */
  async #asThen(
    visibleLibrary: VisibleLibrary,
    at: Date | undefined,
  ): Promise<VisibleLibrary> {
    const { coverage } = this.#options;
    return at
      ? {
          ...visibleLibrary,
          snapshot: snapshotAt(
            visibleLibrary.snapshot,
            await coverage.listTexts({ at }),
          ),
        }
      : visibleLibrary;
  }

  /** The first that the caller may see. */
  async #parentOf(
    caller: Pick<Parameters<GroupDirectory['find']>[0], 'credentials'>,
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

function hashOf(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
