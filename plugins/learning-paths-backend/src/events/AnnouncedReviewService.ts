import {
  AuditorService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { JsonObject } from '@backstage/types';
import { isUser } from '../reviews/Attesters';
import { ReviewService } from '../reviews/types';

/** Topic of domain events about reviews. */
const topic = 'learning-paths.review';

/** What is done to reviews, as auditors and other plugins are told. */
type ReviewAction = 'attest' | 'section' | 'undo' | 'transfer';

/** Channel of the signal that makes open pages load again. */
const channel = 'learning-paths';

/**
 * Audits every write, and tells the rest of Backstage of those that worked: a domain event
 * for other plugins, and a signal without content for open pages. A write never fails
 * because nobody listens.
 */
export class AnnouncedReviewService implements ReviewService {
  readonly #options: Parameters<typeof AnnouncedReviewService.create>[0];

  static create(options: {
    reviews: ReviewService;
    auditor: AuditorService;
    events: EventsService;
    signals: SignalsService;
    logger: LoggerService;
  }): AnnouncedReviewService {
    return new AnnouncedReviewService(options);
  }

  private constructor(
    options: Parameters<typeof AnnouncedReviewService.create>[0],
  ) {
    this.#options = options;
  }

  async get(options: Parameters<ReviewService['get']>[0]) {
    return this.#options.reviews.get(options);
  }

  async history(options: Parameters<ReviewService['history']>[0]) {
    return this.#options.reviews.history(options);
  }

  async changes(options: Parameters<ReviewService['changes']>[0]) {
    return this.#options.reviews.changes(options);
  }

  async attest(options: Parameters<ReviewService['attest']>[0]) {
    const { team, path } = options;
    const { outcome } = options.request;
    const result = await this.#audited(
      'attest',
      options,
      { team, path, outcome },
      () => this.#options.reviews.attest(options),
    );
    if (result.isNew) {
      const { reviewedBy, capacity, version } = result.review;
      await this.#announce({
        action: 'attest',
        team,
        path,
        outcome,
        reviewedBy,
        capacity,
        version,
      });
    }
    return result;
  }

  async attestSection(options: Parameters<ReviewService['attestSection']>[0]) {
    const { team } = options;
    const { series, section, guides } = options.request;
    const results = await this.#audited(
      'section',
      options,
      { team, series, section, guides: guides.map(({ path }) => path) },
      () => this.#options.reviews.attestSection(options),
    );
    const written = results.filter(({ isNew }) => isNew);
    if (written.length > 0) {
      const [{ review }] = written;
      await this.#announce({
        action: 'section',
        team,
        series,
        section,
        guides: written.map(({ review: { path } }) => path),
        outcome: review.outcome,
        reviewedBy: review.reviewedBy,
        capacity: review.capacity,
      });
    }
    return results;
  }

  async transfer(options: Parameters<ReviewService['transfer']>[0]) {
    const { from, to } = options.request;
    const transferred = await this.#audited(
      'transfer',
      options,
      { team: to, from },
      () => this.#options.reviews.transfer(options),
      ({ inheritedInAll }) => ({ inherited: inheritedInAll }),
    );
    if (transferred.inheritedInAll > 0) {
      await this.#announce({ action: 'transfer', team: to, from });
    }
    return transferred;
  }

  async undo(options: Parameters<ReviewService['undo']>[0]) {
    const { team, path } = options;
    const review = await this.#audited('undo', options, { team, path }, () =>
      this.#options.reviews.undo(options),
    );
    await this.#announce({
      action: 'undo',
      team,
      path,
      outcome: review?.outcome,
    });
    return review;
  }

  async #audited<T>(
    action: ReviewAction,
    { credentials }: { credentials: BackstageCredentials },
    about: JsonObject,
    write: () => Promise<T>,
    found: (result: T) => JsonObject | undefined = () => undefined,
  ): Promise<T> {
    const event = await this.#options.auditor.createEvent({
      eventId: 'review-write',
      severityLevel: 'medium',
      meta: {
        action,
        by: isUser(credentials) ? credentials.principal.userEntityRef : null,
        ...about,
      },
    });
    try {
      const result = await write();
      const meta = found(result);
      await event.success(meta && { meta });
      return result;
    } catch (error) {
      await event.fail({
        error: error instanceof Error ? error : new Error(String(error)),
      });
      throw error;
    }
  }

  async #announce(
    eventPayload: { action: ReviewAction; team: string } & Record<
      string,
      unknown
    >,
  ): Promise<void> {
    const { events, signals, logger } = this.#options;
    const told = await Promise.allSettled([
      events.publish({ topic, eventPayload }),
      // Signals reach everybody or single users, never a team, so this one says nothing.
      signals.publish({
        recipients: { type: 'broadcast' },
        channel,
        message: {},
      }),
    ]);
    for (const { status } of told) {
      if (status === 'rejected') {
        logger.warn(
          `What '${eventPayload.team}' attested was stored, but not everybody could be told`,
        );
      }
    }
  }
}
