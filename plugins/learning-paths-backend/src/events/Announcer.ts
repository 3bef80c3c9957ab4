import {
  AuditorService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { JsonObject } from '@backstage/types';
import { isUser } from '../reviews/Attesters';

/** Channel of the signal that makes open pages load again. */
const channel = 'learning-paths';

/**
 * Tells auditors, other plugins and open pages what happened. Nothing fails because nobody
 * listens.
 */
export class Announcer {
  readonly #auditor: AuditorService;
  readonly #events: EventsService;
  readonly #signals: SignalsService;
  readonly #logger: LoggerService;

  static create(options: {
    auditor: AuditorService;
    events: EventsService;
    signals: SignalsService;
    logger: LoggerService;
  }): Announcer {
    return new Announcer(options);
  }

  private constructor(options: Parameters<typeof Announcer.create>[0]) {
    this.#auditor = options.auditor;
    this.#events = options.events;
    this.#signals = options.signals;
    this.#logger = options.logger;
  }

  /** Does a write, and has auditors know who tried it and how it ended. */
  async audited<T>(options: {
    eventId: string;
    credentials: BackstageCredentials;
    meta: JsonObject;
    write: () => Promise<T>;
    /** What is worth noting of the result. */
    found?: (result: T) => JsonObject | undefined;
  }): Promise<T> {
    const { eventId, credentials, meta, write, found } = options;
    const event = await this.#auditor.createEvent({
      eventId,
      severityLevel: 'medium',
      meta: { ...meta, by: userOf(credentials) },
    });
    try {
      const result = await write();
      const noted = found?.(result);
      await event.success(noted && { meta: noted });
      return result;
    } catch (error) {
      await event.fail({
        error: error instanceof Error ? error : new Error(String(error)),
      });
      throw error;
    }
  }

  /** A domain event for other plugins, and a signal for open pages. */
  async tell(options: {
    topic: string;
    eventPayload: object;
    /** For the log: what was stored, when somebody could not be told of it. */
    what: string;
  }): Promise<void> {
    const { topic, eventPayload, what } = options;
    const told = await Promise.allSettled([
      this.#events.publish({ topic, eventPayload }),
      this.#signalPages(),
    ]);
    if (told.some(({ status }) => status === 'rejected')) {
      this.#logger.warn(`${what} was stored, but not everybody could be told`);
    }
  }

  /** Content is another than before: open pages load again. */
  refreshPages(): void {
    this.#signalPages().catch(error =>
      this.#logger.debug(
        'Open pages could not be told of new content',
        error instanceof Error ? error : undefined,
      ),
    );
  }

  /**
   * Signals reach everybody or single users, never a team or who may see something, so this
   * one says nothing.
   */
  async #signalPages(): Promise<void> {
    await this.#signals.publish({
      recipients: { type: 'broadcast' },
      channel,
      message: {},
    });
  }
}

/** Entity ref of a person; null for a service. */
export function userOf(credentials: BackstageCredentials): string | null {
  return isUser(credentials) ? credentials.principal.userEntityRef : null;
}
