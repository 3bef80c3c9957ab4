import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  reviewReadPermission,
  TeamReport,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { requireReview } from '../../permissions/requireReview';
import { TeamReportRequest, TeamReportService } from './types';

/** What {@link AuthorizedTeamReportService} is made of. */
export interface AuthorizedTeamReportServiceOptions {
  permissions: PermissionsService;
  reports: TeamReportService;
}

/** Lets callers see how far a team is as the permission framework decides. */
export class AuthorizedTeamReportService implements TeamReportService {
  readonly #permissions: PermissionsService;
  readonly #reports: TeamReportService;

  constructor(options: AuthorizedTeamReportServiceOptions) {
    this.#permissions = options.permissions;
    this.#reports = options.reports;
  }

  async getTeam(request: TeamReportRequest): Promise<TeamReport> {
    await requireReview(this.#permissions, reviewReadPermission, request);
    return this.#reports.getTeam(request);
  }
}
