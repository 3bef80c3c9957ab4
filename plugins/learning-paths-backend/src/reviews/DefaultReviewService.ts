import { NotFoundError } from '@backstage/errors';
import {
  GuideChanges,
  HistoryEntry,
  List,
  Review,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { normalise } from '@learning-paths/content';
import { LibraryViews } from '../library/LibraryViews';
import { pageOf } from '../library/pages';
import { ReviewStore, StoredReview, WriteResult } from '../store/reviewTypes';
import { ContentStore, DocumentFacts } from '../store/types';
import { Attesters } from './Attesters';
import { differenceOf } from './changes';
import { StaleReviewError, TextMovedError } from './errors';
import { parseReview } from './parseReview';
import { ReviewTimes, toReview } from './reviewRule';
import { ReviewAddress, ReviewService } from './types';

/** {@inheritDoc ReviewService} */
export class DefaultReviewService implements ReviewService {
  readonly #views: LibraryViews;
  readonly #contents: ContentStore;
  readonly #reviews: ReviewStore;
  readonly #attesters: Attesters;
  readonly #times: ReviewTimes;
  readonly #notApplicableNeedsUntil: boolean;
  readonly #now: () => number;

  static create(options: {
    views: LibraryViews;
    contents: ContentStore;
    reviews: ReviewStore;
    attesters: Attesters;
    times: ReviewTimes;
    notApplicableNeedsUntil: boolean;
    now: () => number;
  }): DefaultReviewService {
    return new DefaultReviewService(options);
  }

  private constructor(
    options: Parameters<typeof DefaultReviewService.create>[0],
  ) {
    this.#views = options.views;
    this.#contents = options.contents;
    this.#reviews = options.reviews;
    this.#attesters = options.attesters;
    this.#times = options.times;
    this.#notApplicableNeedsUntil = options.notApplicableNeedsUntil;
    this.#now = options.now;
  }

  async get(options: ReviewAddress): Promise<Review> {
    const { guide, guideId } = await this.#find(options);
    const stored = await this.#reviews.get({ team: options.team, guideId });
    const review = this.#toReview(options.team, guide, stored);
    if (!review) {
      throw new NotFoundError(
        `'${options.team}' has no review of '${guide.path}'; attest with "If-None-Match: *"`,
      );
    }
    return review;
  }

  async attest(
    options: Parameters<ReviewService['attest']>[0],
  ): Promise<{ review: Review; isNew: boolean }> {
    const { credentials, team, version, channel } = options;
    const { guide, guideId } = await this.#find(options);
    const writer = await this.#attesters.require(credentials, team);
    const attestation = parseReview(options.request, {
      now: this.#now(),
      notApplicableNeedsUntil: this.#notApplicableNeedsUntil,
    });
    const result = await this.#reviews.attest({
      team,
      version,
      guide: { guideId, source: guide.source, file: guide.file },
      attestation,
      writer: { ...writer, channel },
    });
    const stored = written(result, guide);
    const isNew = result.kind === 'written';
    // What was just attested to is the text now, even if the snapshot here is behind.
    const { digest, revision } = (isNew && stored.attestation) || guide;
    const review = this.#toReview(team, { ...guide, digest, revision }, stored);
    if (!review) {
      throw new TextMovedError(guide.path, undefined);
    }
    return { review, isNew };
  }

  async undo(
    options: Parameters<ReviewService['undo']>[0],
  ): Promise<Review | undefined> {
    const { credentials, team, version, channel } = options;
    const { guide, guideId } = await this.#find(options);
    const writer = await this.#attesters.require(credentials, team);
    const result = await this.#reviews.undo({
      team,
      guideId,
      version,
      writer: { ...writer, channel },
    });
    if (result.kind === 'stale' && result.review.version === version) {
      throw new NotFoundError(
        `'${team}' has no review of '${guide.path}' that could be undone`,
      );
    }
    return this.#toReview(team, guide, written(result, guide));
  }

  async history(
    options: Parameters<ReviewService['history']>[0],
  ): Promise<List<HistoryEntry>> {
    const { team, limit, cursor } = options;
    const { guideId } = await this.#find(options);
    const records = await this.#reviews.listRecords({ team, guideId });
    const page = pageOf({
      items: records.map((record, index) => ({
        record,
        // Counted from the oldest, which stays the same when newer ones come.
        key: String(1e9 - (records.length - index)).padStart(10, '0'),
      })),
      keyOf: ({ key }) => key,
      limit,
      cursor,
      withTotal: true,
    });
    return {
      ...page,
      items: page.items.map(({ record }) => ({
        kind: record.kind,
        outcome: record.attestation?.outcome,
        comment: record.attestation?.comment,
        until: record.attestation?.until,
        digest: record.attestation?.digest,
        revision: record.attestation?.revision,
        by: record.userRef,
        byName: record.userName,
        capacity: record.capacity,
        channel: record.channel,
        at: record.at.toISOString(),
      })),
    };
  }

  async changes(
    options: Parameters<ReviewService['changes']>[0],
  ): Promise<GuideChanges> {
    const view = await this.#views.open(options);
    const guide = await this.#views.guide(view, options.path);
    const before = await this.#reviews.loadText({
      guideId: view.snapshot.guideId(guide.path) ?? '',
      digest: options.since,
    });
    if (!before) {
      throw new NotFoundError(
        `No text of '${guide.path}' with the digest '${options.since}' is kept; only texts that somebody attested to are`,
      );
    }
    const body = await this.#contents.loadBody(guide);
    if (body === undefined) {
      throw new NotFoundError(
        `The text of '${guide.path}' changed just now; load the page again`,
      );
    }
    const hunks = differenceOf(before.body, normalise(body));
    return {
      path: guide.path,
      since: options.since,
      now: guide.digest,
      title:
        before.title === guide.title
          ? undefined
          : { since: before.title, now: guide.title },
      changeNote: guide.changeNote,
      changedHunks: hunks.filter(({ kind }) => kind === 'changed').length,
      hunks,
    };
  }

  /** The guide that the caller means, for a team that exists or existed. */
  async #find(
    options: ReviewAddress,
  ): Promise<{ guide: DocumentFacts; guideId: string }> {
    const view = await this.#views.open(options);
    const guide = await this.#views.guide(view, options.path);
    const guideId = view.snapshot.guideId(guide.path);
    await this.#attesters.requireKnown(options.team);
    if (guideId === undefined) {
      throw new NotFoundError(
        `'${guide.path}' cannot be reviewed yet; its source is being read`,
      );
    }
    return { guide, guideId };
  }

  #toReview(
    team: string,
    guide: DocumentFacts,
    stored: StoredReview,
  ): Review | undefined {
    return toReview({
      team,
      guide,
      stored,
      times: this.#times,
      now: this.#now(),
    });
  }
}

function written(result: WriteResult, guide: DocumentFacts): StoredReview {
  if (result.kind === 'text-moved') {
    throw new TextMovedError(guide.path, result.digest);
  }
  if (result.kind === 'stale') {
    throw new StaleReviewError(result.review.version);
  }
  return result.review;
}
