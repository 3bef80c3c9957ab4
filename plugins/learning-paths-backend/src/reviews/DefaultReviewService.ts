import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  GuideChanges,
  HistoryEntry,
  List,
  Review,
  ReviewRequest,
  TransferResult,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import {
  VisibleLibrary,
  LibraryVisibility,
} from '../library/LibraryVisibility';
import { isExternalPage } from '../library/external/externalPages';
import { GuideOrigin } from '../library/origins';
import { pageOf } from '../util/pages';
import {
  AttestEntry,
  GuideKey,
  ReviewStore,
  StoredReview,
} from '../store/reviews/types';
import { isSeen } from '../store/reviews/seenVersion';
import { GuideFacts } from '../store/content/types';
import { TeamVisibility } from '../teams/types';
import { ReviewAuthority } from './ReviewAuthority';
import { toHistoryEntry, toReview } from './answers';
import { refusalOf, StaleReviewError, TextMovedError } from './errors';
import { GuideDifferences } from './GuideDifferences';
import { parseAttestation, Statement } from './parseAttestation';
import { FoundGuide, ReviewableGuides } from './ReviewableGuides';
import { ReviewTimes } from './reviewRule';
import { findSection } from './sections';
import { ReviewAddress, ReviewService } from './types';

/** {@inheritDoc ReviewService} */
export class DefaultReviewService implements ReviewService {
  readonly #libraryVisibility: LibraryVisibility;
  readonly #guides: ReviewableGuides;
  readonly #differences: GuideDifferences;
  readonly #reviews: ReviewStore;
  readonly #authority: ReviewAuthority;
  readonly #visibility: TeamVisibility;
  readonly #times: ReviewTimes;
  readonly #notApplicableNeedsUntil: boolean;
  readonly #sectionReview: boolean;
  readonly #now: () => number;

  static create(options: {
    libraryVisibility: LibraryVisibility;
    differences: GuideDifferences;
    reviews: ReviewStore;
    authority: ReviewAuthority;
    visibility: TeamVisibility;
    times: ReviewTimes;
    notApplicableNeedsUntil: boolean;
    /** Whole sections may be attested to at once. */
    sectionReview: boolean;
    now: () => number;
  }): DefaultReviewService {
    return new DefaultReviewService(options);
  }

  private constructor(
    options: Parameters<typeof DefaultReviewService.create>[0],
  ) {
    this.#libraryVisibility = options.libraryVisibility;
    this.#guides = ReviewableGuides.create(options);
    this.#differences = options.differences;
    this.#reviews = options.reviews;
    this.#authority = options.authority;
    this.#visibility = options.visibility;
    this.#times = options.times;
    this.#notApplicableNeedsUntil = options.notApplicableNeedsUntil;
    this.#sectionReview = options.sectionReview;
    this.#now = options.now;
  }

  async get(options: ReviewAddress): Promise<Review> {
    const found = await this.#guides.find(options);
    const { guide, guideId } = found;
    const stored = await this.#reviews.get({ team: options.team, guideId });
    const review = await this.#toReview(options, found, stored);
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
    const { credentials, team, request, version, channel } = options;
    const found = await this.#guides.find(options);
    const writer = await this.#authority.require(credentials, team);
    const [result] = await this.#attest({
      credentials,
      team,
      guides: [found],
      entries: [
        {
          guide: keyOf(found),
          version,
          attestation: { ...this.#parse(request, found), ...writer, channel },
        },
      ],
    });
    return result;
  }

  async attestSection(
    options: Parameters<ReviewService['attestSection']>[0],
  ): Promise<{ review: Review; isNew: boolean }[]> {
    const { credentials, team, request, channel } = options;
    if (!this.#sectionReview) {
      throw new NotAllowedError(
        'Sections are not attested to at once here (learningPaths.reviews.sectionReview); attest to each guide by itself',
      );
    }
    const visibleLibrary = await this.#libraryVisibility.forCaller(options);
    await this.#authority.requireKnown(credentials, team);
    const section = findSection(visibleLibrary, request);
    const writer = await this.#authority.require(credentials, team);
    const guides: FoundGuide[] = [];
    for (const { path } of request.guides) {
      guides.push(await this.#guides.findIn(visibleLibrary, path));
    }
    return this.#attest({
      credentials,
      team,
      guides,
      entries: guides.map((found, index) => {
        const { digest, version, opened = false } = request.guides[index];
        const { comment } = request;
        // One box for many texts: whoever says nothing of a text has not opened it.
        const said = { outcome: 'reviewed' as const, digest, comment, opened };
        return {
          guide: keyOf(found),
          version,
          attestation: {
            ...this.#parse(said, found),
            ...writer,
            channel,
            section,
          },
        };
      }),
    });
  }

  async transfer(
    options: Parameters<ReviewService['transfer']>[0],
  ): Promise<{ result: TransferResult; inheritedInAll: number }> {
    const { credentials, request } = options;
    const { to } = request;
    const from = [...new Set(request.from)];
    if (from.includes(to)) {
      throw new InputError(
        `'${to}' cannot take over its own reviews; leave it out of "from"`,
      );
    }
    const by = await this.#authority.requireSteward(credentials);
    await this.#authority.requireInCatalog(credentials, to);
    for (const team of from) {
      await this.#authority.requireKnown(credentials, team);
    }
    const report = await this.#reviews.transfer({ from, to, by });
    const origins = new Map(
      report.inherited.map(({ guideId, from: team }) => [guideId, team]),
    );
    const kept = new Set(report.kept);
    const result: TransferResult = { to, inherited: [], kept: [] };
    for (const { guide, guideId } of this.#guides.all(
      await this.#libraryVisibility.forCaller(options),
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

  async undo(
    options: Parameters<ReviewService['undo']>[0],
  ): Promise<Review | undefined> {
    const { credentials, team, version, channel } = options;
    const found = await this.#guides.find(options);
    const { guide, guideId } = found;
    const writer = await this.#authority.require(credentials, team);
    const result = await this.#reviews.undo({
      team,
      guideId,
      version,
      writer: { ...writer, channel },
    });
    if (result.kind === 'stale') {
      if (isSeen(version, result.review.version)) {
        throw new NotFoundError(
          `'${team}' has no review of '${guide.path}' that could be undone`,
        );
      }
      throw new StaleReviewError(guide, result.review.version);
    }
    return this.#toReview(options, found, result.review);
  }

  async history(
    options: Parameters<ReviewService['history']>[0],
  ): Promise<List<HistoryEntry>> {
    const { credentials, team, limit, cursor } = options;
    const found = await this.#guides.find(options);
    const { guideId } = found;
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
    const hiddenTeams = await this.#visibility.hiddenAmong({
      credentials,
      teams: page.items.flatMap(({ record }) => record.inheritedFrom ?? []),
    });
    return {
      ...page,
      items: page.items.map(({ record }) =>
        toHistoryEntry(record, found.guide, {
          visibleLibrary: found.visibleLibrary,
          hiddenTeams,
        }),
      ),
    };
  }

  async changes(
    options: Parameters<ReviewService['changes']>[0],
  ): Promise<GuideChanges> {
    return this.#differences.find(options);
  }

  #parse(request: ReviewRequest, { guide }: FoundGuide): Statement {
    return parseAttestation(request, {
      guide,
      now: this.#now(),
      notApplicableNeedsUntil: this.#notApplicableNeedsUntil,
    });
  }

  async #attest(options: {
    credentials: BackstageCredentials;
    team: string;
    guides: FoundGuide[];
    /** One for each of the guides. */
    entries: AttestEntry[];
  }): Promise<{ review: Review; isNew: boolean }[]> {
    const { team, guides, entries } = options;
    const written: { review: Review; isNew: boolean }[] = [];
    const result = await this.#reviews.attest({ team, entries });
    if (result.kind !== 'attested') {
      throw refusalOf(result, guides);
    }
    for (const [index, { isNew, ...stored }] of result.reviews.entries()) {
      const { visibleLibrary, guide } = guides[index];
      // What was just attested to is the text now, even if the snapshot here is behind.
      const { digest, revision } = (isNew && stored.attestation) || guide;
      const review = await this.#toReview(
        options,
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

  async #toReview(
    {
      credentials,
      team,
    }: Pick<Parameters<ReviewService['get']>[0], 'credentials' | 'team'>,
    {
      visibleLibrary,
      guide,
    }: { visibleLibrary: VisibleLibrary; guide: GuideFacts & GuideOrigin },
    stored: StoredReview,
  ): Promise<Review | undefined> {
    const origin = stored.attestation?.inheritedFrom;
    const hiddenTeams = await this.#visibility.hiddenAmong({
      credentials,
      teams: origin === undefined ? [] : [origin],
    });
    return toReview({
      team,
      guide,
      visibleLibrary,
      hiddenTeams,
      stored,
      times: this.#times,
      now: this.#now(),
    });
  }
}

/** The guide as the database knows it. */
function keyOf({ guide, guideId }: FoundGuide): GuideKey {
  return {
    guideId,
    file: isExternalPage(guide)
      ? undefined
      : { source: guide.source, file: guide.file },
  };
}
