import { FilterPredicate } from '@backstage/filter-predicates';
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
import { GuideOwnersReader } from '../../links/GuideOwners';
import { ReviewTimes } from '../../reviews/review';
import { DefaultTeamProgress } from './DefaultTeamProgress';
import { TeamProgressService, TeamsProgressRequest } from './types';
import { TeamProgress, TeamProgressRequest } from '../../library/TeamProgress';
import { OwnerProgressRequest } from '../../links/OwnerProgress';

/** What {@link DefaultTeamProgressService} is made of. */
export interface DefaultTeamProgressServiceOptions {
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

  async forTeam(options: TeamProgressRequest): Promise<TeamProgress> {
    const { reviews, authority, teams } = this.#options;
    const { credentials, team } = options;
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

  async forOwners(options: OwnerProgressRequest): Promise<TeamProgress[]> {
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
  }: TeamsProgressRequest): Promise<TeamProgress[]> {
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
