import { JsonObject } from '@backstage/types';
import {
  AttestOptions,
  AttestSectionOptions,
  ReviewWriter,
  TransferOptions,
  UndoOptions,
} from '../reviews/types';
import { Announcer, AuditedAct } from './Announcer';

/** Topic of domain events about reviews. */
const topic = 'learning-paths.review';

/** What is done to reviews, as auditors and other plugins are told. */
type ReviewAction = 'attest' | 'section' | 'undo' | 'transfer';

/**
 * Audits every write, and tells the rest of Backstage of those that worked: a domain event
 * for other plugins, and a signal without content for open pages. A write never fails
 * because nobody listens.
 */
export class AnnouncedReviewWriter implements ReviewWriter {
  readonly #reviews: ReviewWriter;
  readonly #announcer: Announcer;

  constructor(options: { reviews: ReviewWriter; announcer: Announcer }) {
    this.#reviews = options.reviews;
    this.#announcer = options.announcer;
  }

  async attest(options: AttestOptions) {
    const { team, path } = options;
    const { outcome } = options.request;
    const result = await this.#audited(
      'attest',
      options,
      { team, path, outcome },
      () => this.#reviews.attest(options),
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

  async attestSection(options: AttestSectionOptions) {
    const { team } = options;
    const { series, section, guides } = options.request;
    const results = await this.#audited(
      'section',
      options,
      { team, series, section, guides: guides.map(({ path }) => path) },
      () => this.#reviews.attestSection(options),
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

  async transfer(options: TransferOptions) {
    const { from, to, preview } = options.request;
    if (preview) {
      return this.#reviews.transfer(options);
    }
    const transferred = await this.#audited(
      'transfer',
      options,
      { team: to, from },
      () => this.#reviews.transfer(options),
      ({ inheritedInAll }) => ({ inherited: inheritedInAll }),
    );
    if (transferred.inheritedInAll > 0) {
      await this.#announce({ action: 'transfer', team: to, from });
    }
    return transferred;
  }

  async undo(options: UndoOptions) {
    const { team, path } = options;
    const review = await this.#audited('undo', options, { team, path }, () =>
      this.#reviews.undo(options),
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
    caller: NonNullable<AuditedAct['caller']>,
    about: JsonObject,
    write: () => Promise<T>,
    found?: (result: T) => JsonObject | undefined,
  ): Promise<T> {
    return this.#announcer.audited({
      eventId: 'review-write',
      caller: { credentials: caller.credentials, http: caller.http },
      meta: { action, ...about },
      write,
      found,
    });
  }

  async #announce(
    eventPayload: { action: ReviewAction; team: string } & Record<
      string,
      unknown
    >,
  ): Promise<void> {
    await this.#announcer.tell({
      topic,
      eventPayload,
      what: `What '${eventPayload.team}' attested`,
    });
  }
}
