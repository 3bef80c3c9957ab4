import { PermissionsService } from '@backstage/backend-plugin-api';
import { reviewReadPermission } from '@learning-paths/backstage-plugin-learning-paths-common';
import {
  TeamProgress,
  TeamProgressReader,
  TeamProgressRequest,
} from '../../library/TeamProgress';
import { requireReview } from '../../permissions/requireReview';

/** What {@link AuthorizedTeamProgressReader} is made of. */
export interface AuthorizedTeamProgressReaderOptions {
  permissions: PermissionsService;
  teamProgress: TeamProgressReader;
}

/** Lets callers know how far a team is as the permission framework decides. */
export class AuthorizedTeamProgressReader implements TeamProgressReader {
  readonly #permissions: PermissionsService;
  readonly #teamProgress: TeamProgressReader;

  constructor(options: AuthorizedTeamProgressReaderOptions) {
    this.#permissions = options.permissions;
    this.#teamProgress = options.teamProgress;
  }

  async forTeam(request: TeamProgressRequest): Promise<TeamProgress> {
    await requireReview(this.#permissions, reviewReadPermission, request);
    return this.#teamProgress.forTeam(request);
  }
}
