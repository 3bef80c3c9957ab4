import { TypedRouter } from '@backstage/backend-openapi-utils';
import { HttpAuthService } from '@backstage/backend-plugin-api';
import { CoverageService, TeamReportService } from '../progress/coverage/types';
import { FeedbackService, ReminderService } from '../notifications/deedTypes';
import { EvidenceService } from '../progress/evidence/types';
import { LibraryService } from '../library/types';
import { LinkReader, LinkWriter } from '../links/types';
import {
  GuideChangesReader,
  ReviewReader,
  ReviewWriter,
} from '../reviews/types';
import { LearningPathsEndpoints } from '../schema/endpoints';
import { SourceReader, SourceRefresher } from '../library/health/types';

/** What routes stand on. */
export interface RouteOptions {
  router: TypedRouter<LearningPathsEndpoints>;
  httpAuth: HttpAuthService;
  library: LibraryService;
  reviewReader: ReviewReader;
  reviewWriter: ReviewWriter;
  guideChanges: GuideChangesReader;
  evidence: EvidenceService;
  coverage: CoverageService;
  teamReports: TeamReportService;
  reminders: ReminderService;
  feedback: FeedbackService;
  links: LinkReader;
  linkWriter: LinkWriter;
  sources: SourceReader;
  sourceRefresher: SourceRefresher;
}
