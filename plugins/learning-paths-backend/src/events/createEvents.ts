import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Ingestor, RefreshTrigger } from '../content/ingest/Ingestor';
import { SourceService } from '../library/health/types';
import { LinkService } from '../links/types';
import { EvidenceService } from '../progress/evidence/types';
import { ReviewService } from '../reviews/types';
import { AnnouncedLinkService } from './AnnouncedLinkService';
import { AnnouncedReviewService } from './AnnouncedReviewService';
import { Announcer } from './Announcer';
import { AuditedEvidenceService } from './AuditedEvidenceService';
import { AuditedIngestor } from './AuditedIngestor';
import { AuditedSourceService } from './AuditedSourceService';

/** What the room of the events needs. */
export interface EventsDeps {
  auditor: AuditorService;
  events: EventsService;
  signals: SignalsService;
  logger: LoggerService;
}

/** Wraps services so that auditors, other plugins and open pages hear of what they do. */
export function createEvents(deps: EventsDeps) {
  const announcer = new Announcer(deps);
  return {
    /** Has open pages load again. */
    refreshPages: () => announcer.refreshPages(),
    announceReviews: (reviews: ReviewService): ReviewService =>
      AnnouncedReviewService.create({ announcer, reviews }),
    announceLinks: (links: LinkService): LinkService =>
      new AnnouncedLinkService({ announcer, links }),
    auditEvidence: (evidence: EvidenceService): EvidenceService =>
      new AuditedEvidenceService({ announcer, evidence }),
    auditIngestor: (ingestor: Ingestor, trigger: RefreshTrigger): Ingestor =>
      new AuditedIngestor({ announcer, ingestor, trigger }),
    auditSources: (sources: SourceService): SourceService =>
      new AuditedSourceService({ announcer, sources }),
  };
}
