import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Ingestor, RefreshTrigger } from '../content/ingest/types';
import { SourceRefresher } from '../library/health/types';
import { LinkWriter } from '../links/types';
import { FeedbackService, ReminderService } from '../notifications/deedTypes';
import { EvidenceService } from '../progress/evidence/types';
import { ReviewWriter } from '../reviews/types';
import { AnnouncedLinkWriter } from './AnnouncedLinkWriter';
import { AnnouncedReviewWriter } from './AnnouncedReviewWriter';
import { Announcer } from './Announcer';
import { AuditedEvidenceService } from './AuditedEvidenceService';
import { AuditedFeedbackService } from './AuditedFeedbackService';
import { AuditedIngestor } from './AuditedIngestor';
import { AuditedReminderService } from './AuditedReminderService';
import { AuditedSourceRefresher } from './AuditedSourceRefresher';

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
    announceReviews: (reviews: ReviewWriter): ReviewWriter =>
      new AnnouncedReviewWriter({ announcer, reviews }),
    announceLinks: (links: LinkWriter): LinkWriter =>
      new AnnouncedLinkWriter({ announcer, links }),
    auditEvidence: (evidence: EvidenceService): EvidenceService =>
      new AuditedEvidenceService({ announcer, evidence }),
    auditFeedback: (feedback: FeedbackService): FeedbackService =>
      new AuditedFeedbackService({ announcer, feedback }),
    auditReminders: (reminders: ReminderService): ReminderService =>
      new AuditedReminderService({ announcer, reminders }),
    auditIngestor: (ingestor: Ingestor, trigger: RefreshTrigger): Ingestor =>
      new AuditedIngestor({ announcer, ingestor, trigger }),
    auditRefreshes: (sources: SourceRefresher): SourceRefresher =>
      new AuditedSourceRefresher({ announcer, sources }),
  };
}
