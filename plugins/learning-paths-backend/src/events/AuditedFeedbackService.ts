import { FeedbackRequest, FeedbackService } from '../notifications/deedTypes';
import { Announcer } from './Announcer';

/** What {@link AuditedFeedbackService} is made of. */
export interface AuditedFeedbackServiceOptions {
  feedback: FeedbackService;
  announcer: Announcer;
}

/** Has auditors know who wrote to an owner about which guide; not what. */
export class AuditedFeedbackService implements FeedbackService {
  readonly #feedback: FeedbackService;
  readonly #announcer: Announcer;

  constructor(options: AuditedFeedbackServiceOptions) {
    this.#feedback = options.feedback;
    this.#announcer = options.announcer;
  }

  async send(request: FeedbackRequest) {
    const { credentials, http, path } = request;
    return this.#announcer.audited({
      eventId: 'guide-feedback',
      caller: { credentials, http },
      meta: { path },
      write: () => this.#feedback.send(request),
      found: ({ owner }) => ({ owner }),
    });
  }
}
