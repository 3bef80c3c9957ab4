import { TypedRouter } from '@backstage/backend-openapi-utils';
import { HttpAuthService } from '@backstage/backend-plugin-api';
import { CoverageService, TeamReportService } from '../progress/coverage/types';
import { EvidenceService } from '../progress/evidence/types';
import { LibraryService } from '../library/types';
import { LinkReader, LinkWriter } from '../links/types';
import { ReviewService } from '../reviews/types';
import { LearningPathsEndpoints } from '../schema/endpoints';
import { SourceReader, SourceRefresher } from '../library/health/types';

/** What routes stand on. */
export interface RouteOptions {
  router: TypedRouter<LearningPathsEndpoints>;
  httpAuth: HttpAuthService;
  library: LibraryService;
  reviews: ReviewService;
  evidence: EvidenceService;
  coverage: CoverageService;
  teamReports: TeamReportService;
  links: LinkReader;
  linkWriter: LinkWriter;
  sources: SourceReader;
  sourceRefresher: SourceRefresher;
}
