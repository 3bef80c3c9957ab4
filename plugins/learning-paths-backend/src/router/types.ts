import { TypedRouter } from '@backstage/backend-openapi-utils';
import { HttpAuthService } from '@backstage/backend-plugin-api';
import { LibraryService } from '../library/types';
import { ReviewService } from '../reviews/types';
import { LearningPathsEndpoints } from '../schema/endpoints';
import { SourceService } from '../sources/types';

/** What routes stand on. */
export interface RouteOptions {
  router: TypedRouter<LearningPathsEndpoints>;
  httpAuth: HttpAuthService;
  library: LibraryService;
  reviews: ReviewService;
  sources: SourceService;
}
