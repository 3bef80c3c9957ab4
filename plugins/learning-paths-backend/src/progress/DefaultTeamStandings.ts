import { PermissionsService } from '@backstage/backend-plugin-api';
import { FilterPredicate } from '@backstage/filter-predicates';
import { reviewReadPermission } from '@learning-paths/backstage-plugin-learning-paths-common';
import {
  AuthorPredicates,
  EntityFilter,
  toEntityFilter,
} from '../links/predicates';
import { Snapshot } from '../library/SnapshotReader';
import { ReviewStore } from '../store/reviews/reviewTypes';
import { TeamDirectory, TeamVisibility } from '../teams/types';
import { Attesters } from '../reviews/Attesters';
import { requireReview } from '../reviews/AuthorizedReviewService';
import { GuideOwnersReader } from './owners';
import { ReviewTimes } from '../reviews/reviewRule';
import { Standing } from './Standing';
import { TeamStanding, TeamStandings } from '../reviews/types';

/** {@inheritDoc TeamStandings} */
export class DefaultTeamStandings implements TeamStandings {
  readonly #options: Parameters<typeof DefaultTeamStandings.create>[0];
  readonly #teamsFilter: EntityFilter;

  static create(options: {
    permissions: PermissionsService;
    reviews: ReviewStore;
    attesters: Attesters;
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
  }): DefaultTeamStandings {
    return new DefaultTeamStandings(options);
  }

  private constructor(
    options: Parameters<typeof DefaultTeamStandings.create>[0],
  ) {
    this.#options = options;
    this.#teamsFilter = toEntityFilter(options.teamsFilter);
  }

  async version(snapshot: Snapshot): Promise<string> {
    return (await this.#options.owners.current(snapshot)).key;
  }

  async forTeam(
    options: Parameters<TeamStandings['forTeam']>[0],
  ): Promise<TeamStanding> {
    const { permissions, reviews, attesters, teams } = this.#options;
    const { credentials, team } = options;
    await requireReview(permissions, reviewReadPermission, options);
    await attesters.requireKnown(credentials, team);
    const [standing] = await this.forTeams({
      credentials,
      snapshot: options.snapshot,
      teams: [
        {
          team,
          entity: await teams.find(team),
          stored: await reviews.listForTeam({ team }),
          capacity: await attesters.capacityOf(credentials, team),
        },
      ],
    });
    return standing;
  }

  async forTeams({
    snapshot,
    teams,
    at,
    credentials,
  }: Parameters<TeamStandings['forTeams']>[0]): Promise<TeamStanding[]> {
    const {
      attesters,
      visibility,
      times,
      predicates,
      notApplicableNeedsUntil,
      now,
    } = this.#options;
    const input = {
      snapshot,
      stewards: attesters.stewards,
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
    return teams.map(team => new Standing({ ...input, ...team, hiddenTeams }));
  }
}
