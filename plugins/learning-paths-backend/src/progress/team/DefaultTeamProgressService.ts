import { PermissionsService } from '@backstage/backend-plugin-api';
import { FilterPredicate } from '@backstage/filter-predicates';
import { reviewReadPermission } from '@learning-paths/backstage-plugin-learning-paths-common';
import {
  AuthorPredicates,
  EntityFilter,
  toEntityFilter,
} from '../../links/predicates';
import { Snapshot } from '../../library/SnapshotReader';
import { ReviewStore } from '../../store/reviews/types';
import { CoverageStore } from '../../store/progress/coverageTypes';
import { TeamDirectory, TeamVisibility } from '../../teams/types';
import { ReviewAuthority } from '../../reviews/ReviewAuthority';
import { requireReview } from '../../reviews/AuthorizedReviewService';
import { GuideOwnersReader } from '../../links/GuideOwners';
import { ReviewTimes } from '../../reviews/reviewRule';
import { DefaultTeamProgress } from './DefaultTeamProgress';
import { TeamProgressService } from './types';
import { TeamProgress } from '../../library/TeamProgress';

/** What {@link DefaultTeamProgressService} is made of. */
export interface DefaultTeamProgressServiceOptions {
  permissions: PermissionsService;
  reviews: ReviewStore;
  coverage: CoverageStore;
  authority: ReviewAuthority;
  teams: TeamDirectory;
  visibility: TeamVisibility;
  times: ReviewTimes;
  /** From which Groups reviews are expected, where a guide or series does not say. */
  teamsFilter: FilterPredicate;
  /** Of the audiences of content. */
  predicates: AuthorPredicates;
  /** For the audience `owners`. */
  owners: GuideOwnersReader;
  notApplicableNeedsUntil: boolean;
  now: () => number;
}

/** {@inheritDoc TeamProgressService} */
export class DefaultTeamProgressService implements TeamProgressService {
  readonly #options: DefaultTeamProgressServiceOptions;
  readonly #teamsFilter: EntityFilter;

  constructor(options: DefaultTeamProgressServiceOptions) {
    this.#options = options;
    this.#teamsFilter = toEntityFilter(options.teamsFilter);
  }

  async version(snapshot: Snapshot): Promise<string> {
    return (await this.#options.owners.current(snapshot)).key;
  }

  async forTeam(
    options: Parameters<TeamProgressService['forTeam']>[0],
  ): Promise<TeamProgress> {
    const { permissions, reviews, authority, teams } = this.#options;
    const { credentials, team } = options;
    await requireReview(permissions, reviewReadPermission, options);
    await authority.requireKnown(credentials, team);
    const [teamProgress] = await this.forTeams({
      credentials,
      snapshot: options.snapshot,
      teams: [
        {
          team,
          entity: await teams.find(team),
          stored: await reviews.listForTeam({ team }),
          capacity: await authority.capacityOf(credentials, team),
        },
      ],
    });
    return teamProgress;
  }

  async forOwners(
    options: Parameters<TeamProgressService['forOwners']>[0],
  ): Promise<TeamProgress[]> {
    const { coverage, teams: directory } = this.#options;
    const { credentials, snapshot, teams } = options;
    const stored = await coverage.listReviews({ teams: { teams } });
    return this.forTeams({
      credentials,
      snapshot,
      teams: await Promise.all(
        teams.map(async team => ({
          team,
          entity: await directory.find(team),
          stored: stored.get(team) ?? new Map(),
        })),
      ),
    });
  }

  async forTeams({
    snapshot,
    teams,
    at,
    credentials,
  }: Parameters<TeamProgressService['forTeams']>[0]): Promise<TeamProgress[]> {
    const {
      authority,
      visibility,
      times,
      predicates,
      notApplicableNeedsUntil,
      now,
    } = this.#options;
    const input = {
      snapshot,
      stewards: authority.stewards,
      notApplicableNeedsUntil,
      times,
      teamsFilter: this.#teamsFilter,
      predicates,
      owners: await this.#options.owners.current(snapshot),
      now: at ?? now(),
    };
    const origins = teams.flatMap(({ stored }) =>
      [...stored.values()].flatMap(
        ({ attestation }) => attestation?.inheritedFrom ?? [],
      ),
    );
    const hiddenTeams = credentials
      ? await visibility.hiddenAmong({ credentials, teams: origins })
      : new Set(origins);
    return teams.map(
      team => new DefaultTeamProgress({ ...input, ...team, hiddenTeams }),
    );
  }
}
