import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  Review,
  ReviewRequest,
  TransferResult,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { LibraryVisibility } from '../library/LibraryVisibility';
import { isSeen } from '../store/reviews/seenVersion';
import { AttestEntry, ReviewStore } from '../store/reviews/types';
import { ReviewAnswers } from './review';
import { refusalOf, StaleReviewError, TextMovedError } from './errors';
import { parseAttestation, Statement } from './parseAttestation';
import { FoundGuide, guideKey, ReviewableGuides } from './ReviewableGuides';
import { ReviewAuthority } from './ReviewAuthority';
import { findSection } from './sections';
import {
  AttestOptions,
  AttestSectionOptions,
  ReviewWriter,
  TeamAddress,
  TransferOptions,
  Transferred,
  UndoOptions,
  WrittenReview,
} from './types';

/** What writing reviews stands on. */
export interface ReviewWriterOptions {
  libraryVisibility: LibraryVisibility;
  guides: ReviewableGuides;
  answers: ReviewAnswers;
  reviews: ReviewStore;
  authority: ReviewAuthority;
  notApplicableNeedsUntil: boolean;
  /** Whole sections may be attested to at once. */
  sectionReview: boolean;
  now: () => number;
}

/** {@inheritDoc ReviewWriter} */
export class DefaultReviewWriter implements ReviewWriter {
  readonly #options: ReviewWriterOptions;

  constructor(options: ReviewWriterOptions) {
    this.#options = options;
  }

  async attest(options: AttestOptions): Promise<WrittenReview> {
    const { guides, authority } = this.#options;
    const { credentials, team, request, version, channel } = options;
    const found = await guides.find(options);
    const writer = await authority.require(credentials, team);
    const attestation = { ...this.#parse(request, found), ...writer, channel };
    const [written] = await this.#write(
      options,
      [found],
      [{ guide: guideKey(found), version, attestation }],
    );
    return written;
  }

  async attestSection(options: AttestSectionOptions): Promise<WrittenReview[]> {
    const { libraryVisibility, guides, authority, sectionReview } =
      this.#options;
    const { credentials, team, request, channel } = options;
    if (!sectionReview) {
      throw new NotAllowedError(
        'Sections are not attested to at once here (learningPaths.reviews.sectionReview); attest to each guide by itself',
      );
    }
    const visibleLibrary = await libraryVisibility.forCaller(options);
    await authority.requireKnown(credentials, team);
    const section = findSection(visibleLibrary, request);
    const writer = await authority.require(credentials, team);
    const found: FoundGuide[] = [];
    for (const { path } of request.guides) {
      found.push(await guides.findIn(visibleLibrary, path));
    }
    const { comment } = request;
    const entries = found.map((guide, index): AttestEntry => {
      // One box for many texts: whoever says nothing of a text has not opened it.
      const { digest, version, opened = false } = request.guides[index];
      const statement = this.#parse(
        { outcome: 'reviewed', digest, comment, opened },
        guide,
      );
      return {
        guide: guideKey(guide),
        version,
        attestation: { ...statement, ...writer, channel, section },
      };
    });
    return this.#write(options, found, entries);
  }

  async undo(options: UndoOptions): Promise<Review | undefined> {
    const { guides, answers, authority, reviews } = this.#options;
    const { credentials, team, version, channel } = options;
    const found = await guides.find(options);
    const { guide, guideId } = found;
    const writer = {
      ...(await authority.require(credentials, team)),
      channel,
    };
    const result = await reviews.undo({ team, guideId, version, writer });
    if (result.kind === 'stale') {
      if (isSeen(version, result.review.version)) {
        throw new NotFoundError(
          `'${team}' has no review of '${guide.path}' that could be undone`,
        );
      }
      throw new StaleReviewError(guide, result.review.version);
    }
    return answers.review(options, found, result.review);
  }

  async transfer(options: TransferOptions): Promise<Transferred> {
    const { libraryVisibility, guides, authority, reviews } = this.#options;
    const { credentials, request } = options;
    const { to, preview } = request;
    const from = [...new Set(request.from)];
    if (from.includes(to)) {
      throw new InputError(
        `'${to}' cannot take over its own reviews; leave it out of "from"`,
      );
    }
    const by = await authority.requireSteward(credentials);
    await authority.requireInCatalog(credentials, to);
    for (const team of from) {
      await authority.requireKnown(credentials, team);
    }
    const report = await reviews.transfer({ from, to, by, preview });
    const origins = new Map(
      report.inherited.map(({ guideId, from: team }) => [guideId, team]),
    );
    const kept = new Set(report.kept);
    const result: TransferResult = { to, inherited: [], kept: [] };
    for (const { guide, guideId } of guides.all(
      await libraryVisibility.forCaller(options),
    )) {
      const { path, title } = guide;
      const origin = origins.get(guideId);
      if (origin) {
        result.inherited.push({ path, title, from: origin });
      } else if (kept.has(guideId)) {
        result.kept.push(path);
      }
    }
    return { result, inheritedInAll: report.inherited.length };
  }

  #parse(request: ReviewRequest, { guide }: FoundGuide): Statement {
    const { now, notApplicableNeedsUntil } = this.#options;
    return parseAttestation(request, {
      guide,
      now: now(),
      notApplicableNeedsUntil,
    });
  }

  /** @param entries - one for each of the guides */
  async #write(
    caller: TeamAddress,
    guides: readonly FoundGuide[],
    entries: AttestEntry[],
  ): Promise<WrittenReview[]> {
    const { reviews, answers } = this.#options;
    const { team } = caller;
    const result = await reviews.attest({ team, entries });
    if (result.kind !== 'attested') {
      throw refusalOf(result, guides);
    }
    const written: WrittenReview[] = [];
    for (const [index, { isNew, ...stored }] of result.reviews.entries()) {
      const { visibleLibrary, guide } = guides[index];
      // What was just attested to is the text now, even if the snapshot here is behind.
      const { digest, revision } = (isNew && stored.attestation) || guide;
      const review = await answers.review(
        caller,
        { visibleLibrary, guide: { ...guide, digest, revision } },
        stored,
      );
      if (!review) {
        throw new TextMovedError(guide, undefined);
      }
      written.push({ review, isNew });
    }
    return written;
  }
}
