import { PermissionsService } from '@backstage/backend-plugin-api';
import { LibraryVisibility } from '../library/LibraryVisibility';
import { TeamProgressReader } from '../library/TeamProgress';
import { GuideOwnersReader } from '../links/GuideOwners';
import { AuthorPredicates } from '../links/predicates';
import { ReviewVisibility } from '../permissions/ReviewVisibility';
import { ReviewOptions } from '../reviews/readReviewOptions';
import { ReviewAuthority } from '../reviews/ReviewAuthority';
import { CoverageStore } from '../store/progress/coverageTypes';
import { EvidenceStore } from '../store/progress/evidenceTypes';
import { ReviewStore } from '../store/reviews/types';
import { GroupDirectory, TeamDirectory, TeamVisibility } from '../teams/types';
import { AuthorizedTeamReportService } from './coverage/AuthorizedTeamReportService';
import { DefaultCoverageService } from './coverage/DefaultCoverageService';
import { DefaultTeamReportService } from './coverage/DefaultTeamReportService';
import { CoverageService, TeamReportService } from './coverage/types';
import { AuthorizedEvidenceService } from './evidence/AuthorizedEvidenceService';
import { DefaultEvidenceService } from './evidence/DefaultEvidenceService';
import { EvidenceService } from './evidence/types';
import { ProgressOptions } from './readProgressOptions';
import { AuthorizedTeamProgressReader } from './team/AuthorizedTeamProgressReader';
import { DefaultTeamProgressService } from './team/DefaultTeamProgressService';
import { TeamProgressService } from './team/types';

/** What the room of the progress needs. */
export interface ProgressDeps {
  permissions: PermissionsService;
  stores: {
    coverage: CoverageStore;
    evidence: EvidenceStore;
    reviews: ReviewStore;
  };
  libraryVisibility: LibraryVisibility;
  reviewVisibility: ReviewVisibility;
  authority: ReviewAuthority;
  teams: TeamDirectory;
  groups: GroupDirectory;
  teamVisibility: TeamVisibility;
  predicates: AuthorPredicates;
  owners: GuideOwnersReader;
  options: { reviews: ReviewOptions; progress: ProgressOptions };
  /** Milliseconds since 1970. */
  now: () => number;
}

/** What the room of the progress offers. */
export interface TeamsProgress {
  /** For the plugin itself: whether somebody may know is not asked. */
  teamProgress: TeamProgressService;
  /** For callers. */
  teamProgressReader: TeamProgressReader;
  coverage: CoverageService;
  teamReports: TeamReportService;
  evidence: EvidenceService;
}

/** How far teams are, and the records that show it. */
export function createProgress(deps: ProgressDeps): TeamsProgress {
  const { permissions, stores, teamVisibility, reviewVisibility } = deps;
  const { times, notApplicableNeedsUntil } = deps.options.reviews;
  const teamProgress = new DefaultTeamProgressService({
    ...deps,
    reviews: stores.reviews,
    coverage: stores.coverage,
    visibility: teamVisibility,
    times,
    teamsFilter: deps.options.progress.teamsFilter,
    notApplicableNeedsUntil,
  });
  const { coverage, evidence } = stores;
  const parts = {
    ...deps,
    visibility: reviewVisibility,
    teamProgressService: teamProgress,
    coverage,
    evidence,
    revisions: times.revisions ?? 'honour',
  };
  return {
    teamProgress,
    teamProgressReader: new AuthorizedTeamProgressReader({
      permissions,
      teamProgress,
    }),
    coverage: new DefaultCoverageService(parts),
    teamReports: new AuthorizedTeamReportService({
      permissions,
      reports: new DefaultTeamReportService(parts),
    }),
    evidence: new AuthorizedEvidenceService({
      permissions,
      evidence: new DefaultEvidenceService(parts),
    }),
  };
}
