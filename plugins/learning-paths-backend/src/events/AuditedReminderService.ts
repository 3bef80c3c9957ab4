import { ReminderRequest, ReminderService } from '../notifications/deedTypes';
import { Announcer } from './Announcer';

/** What {@link AuditedReminderService} is made of. */
export interface AuditedReminderServiceOptions {
  reminders: ReminderService;
  announcer: Announcer;
}

/** Has auditors know who had a team reminded, or tried to. */
export class AuditedReminderService implements ReminderService {
  readonly #reminders: ReminderService;
  readonly #announcer: Announcer;

  constructor(options: AuditedReminderServiceOptions) {
    this.#reminders = options.reminders;
    this.#announcer = options.announcer;
  }

  async getState(request: ReminderRequest) {
    return this.#reminders.getState(request);
  }

  async remind(request: ReminderRequest) {
    const { credentials, http, team, series } = request;
    return this.#announcer.audited({
      eventId: 'reminder-send',
      caller: { credentials, http },
      meta: { team, series },
      write: () => this.#reminders.remind(request),
      found: ({ open }) => ({ open }),
    });
  }
}
