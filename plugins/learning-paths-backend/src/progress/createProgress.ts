import { PermissionsService } from '@backstage/backend-plugin-api';
import { LibraryVisibility } from '../library/LibraryVisibility';
import { GuideOwnersReader } from '../links/GuideOwners';
import { AuthorPredicates } from '../links/predicates';
import { ReviewVisibility } from '../permissions/ReviewVisibility';
import { ReviewOptions } from '../reviews/readReviewOptions';
import { ReviewAuthority } from '../reviews/ReviewAuthority';
import { CoverageStore } from '../store/progress/coverageTypes';
import { EvidenceStore } from '../store/progress/evidenceTypes';
import { ReviewStore } from '../store/reviews/types';
import { GroupDirectory, TeamDirectory, TeamVisibility } from '../teams/types';
import { DefaultCoverageService } from './coverage/DefaultCoverageService';
import { CoverageService } from './coverage/types';
import { DefaultEvidenceService } from './evidence/DefaultEvidenceService';
import { EvidenceService } from './evidence/types';
import { ProgressOptions } from './readProgressOptions';
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
  teamProgress: TeamProgressService;
  coverage: CoverageService;
  evidence: EvidenceService;
}

/** How far teams are, and the records that show it. */
export function createProgress(deps: ProgressDeps): TeamsProgress {
  const { stores, teamVisibility, reviewVisibility } = deps;
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
  return {
    teamProgress,
    coverage: new DefaultCoverageService({
      ...deps,
      visibility: reviewVisibility,
      teamProgressService: teamProgress,
      coverage: stores.coverage,
    }),
    evidence: new DefaultEvidenceService({
      ...deps,
      visibility: reviewVisibility,
      evidence: stores.evidence,
      revisions: times.revisions ?? 'honour',
    }),
  };
}
