import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { isUser } from '../reviews/Attesters';
import { ReviewAddress, ReviewService } from '../reviews/types';

/** Topic of domain events about reviews. */
const topic = 'learning-paths.review';

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
    const { outcome } = options.request;
    const result = await this.#audited('attest', options, { outcome }, () =>
      this.#options.reviews.attest(options),
    );
    if (result.isNew) {
      const { reviewedBy, capacity, version } = result.review;
      await this.#announce('attest', options, {
        outcome,
        reviewedBy,
        capacity,
        version,
      });
    }
    return result;
  }

  async undo(options: Parameters<ReviewService['undo']>[0]) {
    const review = await this.#audited('undo', options, {}, () =>
      this.#options.reviews.undo(options),
    );
    await this.#announce('undo', options, { outcome: review?.outcome });
    return review;
  }

  async #audited<T>(
    action: 'attest' | 'undo',
    { team, path, credentials }: ReviewAddress,
    details: Record<string, string>,
    write: () => Promise<T>,
  ): Promise<T> {
    const event = await this.#options.auditor.createEvent({
      eventId: 'review-write',
      severityLevel: 'medium',
      meta: {
        action,
        team,
        path,
        by: isUser(credentials) ? credentials.principal.userEntityRef : null,
        ...details,
      },
    });
    try {
      const result = await write();
      await event.success();
      return result;
    } catch (error) {
      await event.fail({
        error: error instanceof Error ? error : new Error(String(error)),
      });
      throw error;
    }
  }

  async #announce(
    action: 'attest' | 'undo',
    { team, path }: ReviewAddress,
    details: Record<string, string | number | undefined>,
  ): Promise<void> {
    const { events, signals, logger } = this.#options;
    const told = await Promise.allSettled([
      events.publish({
        topic,
        eventPayload: { action, team, path, ...details },
      }),
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
          `A review of '${path}' was stored, but not everybody could be told`,
        );
      }
    }
  }
}
