import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  Coverage,
  CoverageFilter,
  reviewReadPermission,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { runInSlices } from '@learning-paths/content';
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
import { Group, GroupDirectory } from '../../teams/types';
import { coverageInSteps, CoverageTable } from './buildCoverage';
import { CoverageHistory, TeamPoints } from './CoverageHistory';
import { GroupTree } from './GroupTree';
import { measureTeams } from './measureTeams';
import { parseAsOf } from './parseAsOf';
import { shownSeries } from './shownSeries';
import { libraryAt } from './libraryAt';
import { leastDoneFirst, leastGainedFirst, SortableRow } from './sortRows';
import { trendDays } from './trendDays';
import { pointOf, trendOf } from './trendOf';
import { CoverageRequest, CoverageService } from './types';

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
  readonly #history: CoverageHistory;

  constructor(options: DefaultCoverageServiceOptions) {
    this.#options = options;
    this.#history = new CoverageHistory(options);
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
    const { credentials, group, limit, cursor, sort, trend, ...filter } =
      options;
    const moment = now();
    const at = parseAsOf(filter.asOf, moment);
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
    const within = group === undefined ? undefined : tree.within(group);
    const teams = seen.filter(
      ({ ref }) => reviews.includes(ref) && (!within || within.has(ref)),
    );
    const ground = [
      visibleLibrary.snapshot.version,
      visibleLibrary.visible.key,
      reviews.key,
      seen,
      await teamProgressService.version(visibleLibrary.snapshot),
      group,
      filter.series,
    ];
    const shared = hashOf([
      ...ground,
      await coverage.version(),
      at?.getTime() ?? Math.floor(moment / freshMs),
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
          teams,
        }),
    );
    // A tree has an order of its own.
    const order = filter.by === 'group' ? 'name' : sort;
    const days = trendDays(at, moment);
    const earlier: TeamPoints[] = [];
    if (trend || order === 'trend') {
      const key = hashOf(ground);
      for (const day of days.slice(0, -1)) {
        earlier.push(
          await this.#history.pointsOf({
            day,
            key,
            now: moment,
            visibleLibrary,
            series: filter.series,
            teams,
          }),
        );
      }
    }
    const page = pageOf({
      items: inOrder(rows, order, earlier),
      keyOf: ({ key }) => key,
      limit: limit ?? rows.length,
      cursor,
      withTotal: visibleLibrary.visible.isEverything && reviews.isEverything,
    });
    return {
      ...page,
      items: page.items.map(found =>
        trend ? { ...found.row, trend: trendOf(found, earlier) } : found.row,
      ),
      sections,
      progress,
      asOf: at?.toISOString(),
      trendAsOf: trend ? days : undefined,
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
      teams: readonly Group[];
    },
  ): Promise<Table> {
    const { at, visibleLibrary } = options;
    const series = shownSeries(visibleLibrary, options.series);
    const teams = await measureTeams({
      ...this.#options,
      teams: options.teams,
      series,
      snapshot: visibleLibrary.snapshot,
      at,
    });
    const { rows, progress } = await runInSlices(
      coverageInSteps({ ...options, teams }),
    );
    const sections = series.flatMap(({ slug, sections: shown }) =>
      shown.map(({ title, icon, colour, guides }) => ({
        series: slug,
        title,
        icon,
        colour,
        guides: guides.map(({ path }) => path),
      })),
    );
    return { rows, progress, sections };
  }
}

function inOrder(
  rows: readonly SortableRow[],
  order: CoverageRequest['sort'],
  earlier: readonly TeamPoints[],
): readonly SortableRow[] {
  switch (order) {
    case 'done':
      return leastDoneFirst(rows);
    case 'trend':
      return leastGainedFirst(rows, row => pointOf(row, earlier[0]));
    default:
      return rows;
  }
}

function hashOf(parts: unknown): string {
  return sha256(JSON.stringify(parts));
}
