import {
  AuditorService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { JsonObject } from '@backstage/types';
import { AuditedRequest } from '../permissions/auditedRequest';
import { isUser } from '../util/credentials';

/** What auditors are told of something that is done. */
export interface AuditedAct {
  eventId: string;
  severityLevel?: 'low' | 'medium';
  /** Whoever does it; the plugin itself where left out. */
  caller?: { credentials: BackstageCredentials; http?: AuditedRequest };
  meta: JsonObject;
}

/** Channel of the signal that makes open pages load again. */
const channel = 'learning-paths';

/** What {@link Announcer} is made of. */
export interface AnnouncerOptions {
  auditor: AuditorService;
  events: EventsService;
  signals: SignalsService;
  logger: LoggerService;
}

/**
 * Tells auditors, other plugins and open pages what happened. Nothing fails because nobody
 * listens.
 */
export class Announcer {
  readonly #auditor: AuditorService;
  readonly #events: EventsService;
  readonly #signals: SignalsService;
  readonly #logger: LoggerService;

  constructor(options: AnnouncerOptions) {
    this.#auditor = options.auditor;
    this.#events = options.events;
    this.#signals = options.signals;
    this.#logger = options.logger;
  }

  /** Does a write, and has auditors know who tried it and how it ended. */
  async audited<T>(
    options: AuditedAct & {
      write: () => Promise<T>;
      /** What is worth noting of the result. */
      found?: (result: T) => JsonObject | undefined;
      /** Why a result that is no error means that it failed all the same. */
      failure?: (result: T) => string | undefined;
    },
  ): Promise<T> {
    const { write, found, failure } = options;
    const event = await this.#begin(options);
    let result: T;
    try {
      result = await write();
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
    const failed = failure?.(result);
    if (failed === undefined) {
      const noted = found?.(result);
      await event.success(noted && { meta: noted });
    } else {
      await event.fail({ error: new Error(failed) });
    }
    return result;
  }

  /** Gives rows on, and has auditors know who took them and whether they got them all. */
  async *auditedRows<T>(
    options: AuditedAct & { rows: AsyncIterable<T> },
  ): AsyncGenerator<T, void> {
    const event = await this.#begin(options);
    let records = 0;
    let error: unknown = new Error('The caller left before the end');
    try {
      for await (const row of options.rows) {
        records += 1;
        yield row;
      }
      error = undefined;
    } catch (thrown) {
      error = thrown;
      throw thrown;
    } finally {
      const meta = { records };
      await (error === undefined
        ? event.success({ meta })
        : event.fail({ error: toError(error), meta }));
    }
  }

  async #begin({ eventId, severityLevel, caller, meta }: AuditedAct) {
    return this.#auditor.createEvent({
      eventId,
      severityLevel: severityLevel ?? 'medium',
      // Of which the auditor takes the actor; without one it is the plugin.
      request: caller?.http,
      meta: { ...meta, by: caller ? userOf(caller.credentials) : null },
    });
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

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** Entity ref of a person; null for a service. */
export function userOf(credentials: BackstageCredentials): string | null {
  return isUser(credentials) ? credentials.principal.userEntityRef : null;
}
