import { PermissionsService } from '@backstage/backend-plugin-api';
import { FilterPredicate } from '@backstage/filter-predicates';
import { reviewReadPermission } from '@learning-paths/backstage-plugin-learning-paths-common';
import { ReviewStore } from '../store/reviewTypes';
import { TeamDirectory } from '../teams/types';
import { Attesters } from './Attesters';
import { requireReview } from './AuthorizedReviewService';
import { ReviewTimes } from './reviewRule';
import { Standing } from './Standing';
import { TeamStanding, TeamStandings } from './types';

/** {@inheritDoc TeamStandings} */
export class DefaultTeamStandings implements TeamStandings {
  readonly #options: Parameters<typeof DefaultTeamStandings.create>[0];

  static create(options: {
    permissions: PermissionsService;
    reviews: ReviewStore;
    attesters: Attesters;
    teams: TeamDirectory;
    times: ReviewTimes;
    /** From which Groups reviews are expected, where a guide or series does not say. */
    teamsFilter: FilterPredicate;
    now: () => number;
  }): DefaultTeamStandings {
    return new DefaultTeamStandings(options);
  }

  private constructor(
    options: Parameters<typeof DefaultTeamStandings.create>[0],
  ) {
    this.#options = options;
  }

  async forTeam(
    options: Parameters<TeamStandings['forTeam']>[0],
  ): Promise<TeamStanding> {
    const { permissions, reviews, attesters, teams } = this.#options;
    const { credentials, team } = options;
    await requireReview(permissions, reviewReadPermission, options);
    await attesters.requireKnown(team);
    const { times, teamsFilter, now } = this.#options;
    return new Standing({
      team,
      snapshot: options.snapshot,
      entity: await teams.find(team),
      stored: await reviews.listForTeam({ team }),
      capacity: await attesters.capacityOf(credentials, team),
      times,
      teamsFilter,
      now: now(),
    });
  }
}
