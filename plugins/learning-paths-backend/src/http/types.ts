import { TypedRouter } from '@backstage/backend-openapi-utils';
import { HttpAuthService } from '@backstage/backend-plugin-api';
import { CoverageService } from '../progress/coverage/types';
import { EvidenceService } from '../progress/evidence/types';
import { LibraryService } from '../library/types';
import { LinkService } from '../links/types';
import { ReviewService } from '../reviews/types';
import { LearningPathsEndpoints } from '../schema/endpoints';
import { SourceService } from '../library/health/types';

/** What routes stand on. */
export interface RouteOptions {
  router: TypedRouter<LearningPathsEndpoints>;
  httpAuth: HttpAuthService;
  library: LibraryService;
  reviews: ReviewService;
  evidence: EvidenceService;
  coverage: CoverageService;
  links: LinkService;
  sources: SourceService;
}
