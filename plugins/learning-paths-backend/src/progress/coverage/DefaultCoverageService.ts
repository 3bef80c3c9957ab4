import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  Coverage,
  CoverageFilter,
  reviewReadPermission,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { runInSlices, Turns } from '@learning-paths/content';
import {
  VisibleLibrary,
  LibraryVisibility,
} from '../../library/LibraryVisibility';
import { pageOf } from '../../util/pages';
import { SharedResults } from '../../util/SharedResults';
import { ReviewVisibility } from '../../permissions/ReviewVisibility';
import { sha256 } from '../../util/sha256';
import { TeamProgressService } from '../team/types';
import { CoverageStore } from '../../store/progress/coverageTypes';
import { chunks } from '../../util/chunks';
import { Group, GroupDirectory } from '../../teams/types';
import { coverageInSteps, CoverageTable, CoverageTeam } from './buildCoverage';
import { GroupTree } from './GroupTree';
import { measureTeam } from './measureTeam';
import { parseAsOf } from './parseAsOf';
import { shownSeries } from './shownSeries';
import { libraryAt } from './libraryAt';
import { CoverageRequest, CoverageService } from './types';

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
  teamProgressService: TeamProgressService;
  coverage: CoverageStore;
  groups: GroupDirectory;
  /** Milliseconds since 1970. */
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

  async getCoverage(options: CoverageRequest): Promise<Coverage> {
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
          visibleLibrary: await libraryAt(visibleLibrary, coverage, at),
          visibleGroups: seen.filter(({ ref }) => reviews.includes(ref)),
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
      visibleGroups: readonly Group[];
    },
  ): Promise<Table> {
    const { tree, group, at, visibleLibrary } = options;
    const { teamProgressService, coverage } = this.#options;
    const within = group === undefined ? undefined : tree.within(group);
    const series = shownSeries(visibleLibrary, options.series);
    const chosen = options.visibleGroups.filter(
      ({ ref }) => !within || within.has(ref),
    );
    const turns = new Turns();
    const teams: CoverageTeam[] = [];
    for (const some of chunks(chosen, teamsAtOnce)) {
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
}

function hashOf(parts: unknown): string {
  return sha256(JSON.stringify(parts));
}
