import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Coverage,
  CoverageFilter,
  GetCoverageQuery,
  TeamReport,
} from '@learning-paths/backstage-plugin-learning-paths-common';

/** Which part of the coverage is asked for. */
export interface CoverageRequest
  extends CoverageFilter,
    Pick<GetCoverageQuery, 'sort' | 'trend'> {
  credentials: BackstageCredentials;
  limit?: number;
  cursor?: string;
}

/** Which team is asked for, and of which instant. */
export interface TeamReportRequest {
  credentials: BackstageCredentials;
  /** Entity ref. */
  team: string;
  /** Slug: only the guides of this series. */
  series?: string;
  asOf?: string;
}

/** How far teams are, as each caller may see teams, guides and reviews. */
export interface CoverageService {
  /**
   * The teams from whom reviews of at least one shown guide are expected.
   *
   * `group` and `status` choose teams, which Groups add up; `text` chooses rows.
   *
   * @param options - without `limit` all rows come at once; with `trend` each has how far
   *   it was before, which takes a look at the records of three earlier days
   * @throws NotFoundError when there is no such series or Group for this caller
   * @throws NotAllowedError when the caller may see no team's reviews at all
   * @throws InputError when `asOf` or the cursor cannot be used
   */
  getCoverage(request: CoverageRequest): Promise<Coverage>;
}

/** How far one team is, as each caller may see it. */
export interface TeamReportService {
  /**
   * One team and all its learning; also one that left the catalog.
   *
   * @throws NotFoundError when nobody ever knew the team, or for an unknown series
   * @throws NotAllowedError when the caller may not see its reviews
   * @throws InputError when `asOf` cannot be used
   */
  getTeam(request: TeamReportRequest): Promise<TeamReport>;
}
