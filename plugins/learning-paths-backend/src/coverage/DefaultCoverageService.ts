import { PermissionsService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  Coverage,
  reviewReadPermission,
  TeamReport,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { Turns } from '@learning-paths/content';
import { LibraryView, LibraryViews } from '../library/LibraryViews';
import { pageOf } from '../library/pages';
import { ReviewVisibility } from '../permissions/ReviewVisibility';
import { Attesters } from '../reviews/Attesters';
import { requireReview } from '../reviews/AuthorizedReviewService';
import { TeamStandings } from '../reviews/types';
import { CoverageStore } from '../store/coverageTypes';
import { TeamFilter } from '../store/teamFilter';
import { GroupDirectory, TeamDirectory } from '../teams/types';
import { buildCoverage, CoverageTeam } from './buildCoverage';
import { buildTeamReport } from './buildTeamReport';
import { GroupTree } from './GroupTree';
import { measureTeam } from './measureTeam';
import { parseAsOf } from './parseAsOf';
import { shownSeries } from './shownSeries';
import { snapshotAt } from './snapshotAt';
import { CoverageService } from './types';

/** A statement takes so many teams by name; of more, all are read. */
const namedTeams = 500;

/** {@inheritDoc CoverageService} */
export class DefaultCoverageService implements CoverageService {
  readonly #options: Parameters<typeof DefaultCoverageService.create>[0];

  static create(options: {
    views: LibraryViews;
    visibility: ReviewVisibility;
    permissions: PermissionsService;
    standings: TeamStandings;
    coverage: CoverageStore;
    attesters: Attesters;
    /** For decisions. */
    teams: TeamDirectory;
    /** For what is shown. */
    groups: GroupDirectory;
    now: () => number;
  }): DefaultCoverageService {
    return new DefaultCoverageService(options);
  }

  private constructor(
    options: Parameters<typeof DefaultCoverageService.create>[0],
  ) {
    this.#options = options;
  }

  async getCoverage(
    options: Parameters<CoverageService['getCoverage']>[0],
  ): Promise<Coverage> {
    const { visibility, standings, coverage, groups, now } = this.#options;
    const { credentials, group, limit, cursor, ...filter } = options;
    const at = parseAsOf(filter.asOf, now());
    const reviews = await visibility.forCaller({ credentials });
    if (reviews.isNothing) {
      throw new NotAllowedError(
        `You lack the permission '${reviewReadPermission.name}' for the reviews of all teams; ask whoever looks after this Backstage`,
      );
    }
    const view = await this.#openAt(options, at);
    const series = shownSeries(view, filter.series);
    const seen = await groups.list({ credentials });
    const tree = GroupTree.create(seen);
    if (group !== undefined && !tree.has(group)) {
      throw new NotFoundError(
        `There is no Group '${group}' in the catalog, or you may not see it; choose another one, or none`,
      );
    }
    const within = group === undefined ? undefined : tree.within(group);
    const readable = seen.filter(
      ({ ref }) => (!within || within.has(ref)) && reviews.includes(ref),
    );
    const stored = await coverage.listReviews({
      teams: within ? both(reviews.filter, within) : reviews.filter,
      at,
    });
    const found = await standings.forTeams({
      snapshot: view.snapshot,
      at: at?.getTime(),
      teams: readable.map(entity => ({
        team: entity.ref,
        entity,
        stored: stored.get(entity.ref) ?? new Map(),
      })),
    });
    const teams: CoverageTeam[] = [];
    const turns = new Turns();
    for (const [index, { ref }] of readable.entries()) {
      const standing = found[index];
      teams.push(await measureTeam({ ref, standing, series, turns }));
    }
    const { rows, progress } = buildCoverage({ ...filter, group, tree, teams });
    const page = pageOf({
      items: rows,
      keyOf: ({ key }) => key,
      limit: limit ?? rows.length,
      cursor,
      withTotal: view.visible.isEverything && reviews.isEverything,
    });
    return {
      ...page,
      items: page.items.map(({ row }) => row),
      sections: series.flatMap(({ slug, sections }) =>
        sections.map(({ title, guides }) => ({
          series: slug,
          title,
          guides: guides.map(({ path }) => path),
        })),
      ),
      progress,
      asOf: at?.toISOString(),
    };
  }

  async getTeam(
    options: Parameters<CoverageService['getTeam']>[0],
  ): Promise<TeamReport> {
    const { permissions, standings, coverage, attesters, teams, groups, now } =
      this.#options;
    const { credentials, team } = options;
    const at = parseAsOf(options.asOf, now());
    await requireReview(permissions, reviewReadPermission, options);
    await attesters.requireKnown(credentials, team);
    const view = await this.#openAt(options, at);
    const series = shownSeries(view, options.series);
    const entity = await teams.find(team);
    const capacity = await attesters.capacityOf(credentials, team);
    const stored = await coverage.listReviews({ teams: { teams: [team] }, at });
    const [standing] = await standings.forTeams({
      credentials,
      snapshot: view.snapshot,
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
        standing,
        visible: view.visible,
        series,
        guides: options.series
          ? series.flatMap(({ guides }) => guides)
          : view.snapshot.guides.filter(guide => view.visible.includes(guide)),
      }),
      capacity,
      mayTransfer:
        entity !== undefined && (await attesters.isSteward(credentials)),
      asOf: at?.toISOString(),
    };
  }

  /** What the caller may read, with the texts of then. */
  async #openAt(
    caller: Parameters<LibraryViews['open']>[0],
    at: Date | undefined,
  ): Promise<LibraryView> {
    const { views, coverage } = this.#options;
    const view = await views.open(caller);
    return at
      ? {
          ...view,
          snapshot: snapshotAt(view.snapshot, await coverage.listTexts({ at })),
        }
      : view;
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

function both(filter: TeamFilter, refs: ReadonlySet<string>): TeamFilter {
  return refs.size > namedTeams
    ? filter
    : { allOf: [filter, { teams: [...refs] }] };
}
