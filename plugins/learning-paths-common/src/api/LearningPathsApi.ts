import {
  ChangesSummary,
  Coverage,
  Diagnostic,
  EntityCoverage,
  EntityGuides,
  EntityRefs,
  EvidenceRecord,
  Feedback,
  FindEntitiesQuery,
  GetCoverageQuery,
  GetGuideQuery,
  GetSeriesMapQuery,
  GetSeriesQuery,
  GetTeamQuery,
  Guide,
  GuideChanges,
  GuideEntity,
  GuideSummary,
  HistoryEntry,
  ListDiagnosticsQuery,
  ListEvidenceQuery,
  ListGuideEntitiesQuery,
  ListGuidesQuery,
  ListHistoryQuery,
  ListSeriesQuery,
  Reminder,
  ReminderState,
  Review,
  ReviewRequest,
  SectionReviewRequest,
  Series,
  SeriesSummary,
  Source,
  TeamReport,
  TransferRequest,
  TransferResult,
} from './wireTypes.generated';

/**
 * What every call takes beside its own options.
 *
 * @public
 */
export interface RequestOptions {
  /** Service or user token; left out in a browser, where the fetch API adds the user's. */
  token?: string;
  /** Ends the request. */
  signal?: AbortSignal;
}

/**
 * One page of a list.
 *
 * @public
 */
export interface List<T> {
  /** Those of this page, in the order of the whole list. */
  items: T[];
  /** Hand this to the same call to get the page after; absent on the last one. */
  nextCursor?: string;
  /** How many there are in all; absent where the caller may see only a part. */
  totalItems?: number;
}

/**
 * Which page of a list.
 *
 * @public
 */
export type PageOptions = Pick<ListGuidesQuery, 'limit' | 'cursor'>;

/**
 * What a coverage is narrowed to.
 *
 * @public
 */
export type CoverageFilter = Omit<
  GetCoverageQuery,
  keyof PageOptions | 'sort' | 'trend'
>;

/**
 * What a list of entities is narrowed to.
 *
 * @public
 */
export type EntityCoverageFilter = Omit<FindEntitiesQuery, keyof PageOptions>;

/**
 * What the records for auditors are narrowed to.
 *
 * @public
 */
export type EvidenceFilter = Omit<ListEvidenceQuery, keyof PageOptions>;

/**
 * A team's review of a guide.
 *
 * @public
 */
export type ReviewTarget = {
  /** Entity ref of the team. */
  team: string;
  /** Path of the guide. */
  path: string;
};

/**
 * The HTTP API of the backend plugin. Every call throws a `ResponseError` of
 * `@backstage/errors` when the server refuses.
 *
 * @public
 */
export interface LearningPathsApi {
  /** All series that the caller may read, narrowed by the filters given. */
  listSeries(
    filter?: ListSeriesQuery,
    options?: RequestOptions,
  ): Promise<List<SeriesSummary>>;

  /** One series with its ordered tree; with `team`, a status on each step. */
  getSeries(
    slug: string,
    options?: RequestOptions & GetSeriesQuery,
  ): Promise<Series>;

  /** Guides by path; `plain` adds the text of each. */
  listGuides(
    filter?: ListGuidesQuery,
    options?: RequestOptions,
  ): Promise<List<GuideSummary>>;

  /** One guide; with `series`, its place in that series and the series' tree. */
  getGuide(request: GetGuideQuery, options?: RequestOptions): Promise<Guide>;

  /**
   * Attests for a team. `version` is that of the review that the caller saw, or
   * undefined where there was none.
   *
   * The server refuses with 409 when the text moved, and with 412 when somebody else
   * attested meanwhile; both say what is there now.
   */
  putReview(
    request: ReviewTarget & { version?: number; review: ReviewRequest },
    options?: RequestOptions,
  ): Promise<Review>;

  /**
   * Takes the current attestation back, and restores the one before; answers undefined
   * where there was none before.
   */
  undoReview(
    request: ReviewTarget & { version: number },
    options?: RequestOptions,
  ): Promise<Review | undefined>;

  /**
   * Attests to several guides of one section, all or nothing. The server refuses as it
   * does for a single one, and names the guide.
   */
  reviewSection(
    request: { team: string; review: SectionReviewRequest },
    options?: RequestOptions,
  ): Promise<List<Review>>;

  /** Lets a team take over the reviews of others; for stewards. */
  transferReviews(
    request: TransferRequest,
    options?: RequestOptions,
  ): Promise<TransferResult>;

  /** Every record, newest first, of one team or of all that the caller may see. */
  listEvidence(
    filter?: ListEvidenceQuery,
    options?: RequestOptions,
  ): Promise<List<EvidenceRecord>>;

  /** The same as CSV (RFC 4180), whole. */
  evidenceCsv(filter?: EvidenceFilter, options?: RequestOptions): Promise<Blob>;

  /** How far teams are, by the concerns of series. */
  getCoverage(
    filter?: GetCoverageQuery,
    options?: RequestOptions,
  ): Promise<Coverage>;

  /** The same as CSV (RFC 4180), whole. */
  coverageCsv(filter?: CoverageFilter, options?: RequestOptions): Promise<Blob>;

  /** One team: what is expected of it, done, changed and due. */
  getTeam(
    request: { team: string } & GetTeamQuery,
    options?: RequestOptions,
  ): Promise<TeamReport>;

  /** What a reminder of a team would say, and whether the caller may send one now. */
  getReminder(
    request: { team: string; series: string },
    options?: RequestOptions,
  ): Promise<ReminderState>;

  /**
   * Tells the members of a team how much of a series is open. The server refuses with 409
   * where somebody did so today, and says who.
   */
  remindTeam(
    request: { team: string; series: string },
    options?: RequestOptions,
  ): Promise<Reminder>;

  /** The guides that apply to an entity, and where its owner stands. */
  getEntityGuides(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<EntityGuides>;

  /** The same in short for up to 100 entities; those that the caller may not see are left out. */
  listEntityCoverage(
    request: EntityRefs,
    options?: RequestOptions,
  ): Promise<List<EntityCoverage>>;

  /** Entities that guides apply to, by the review state of their owners. */
  findEntities(
    filter?: FindEntitiesQuery,
    options?: RequestOptions,
  ): Promise<List<EntityCoverage>>;

  /** Links a guide or a series to an entity by hand. */
  addEntityGuide(
    request: { entityRef: string; path: string; note?: string },
    options?: RequestOptions,
  ): Promise<EntityGuides>;

  /** Takes a link away that was made by hand. */
  removeEntityGuide(
    request: { entityRef: string; path: string },
    options?: RequestOptions,
  ): Promise<EntityGuides>;

  /** Entities that a guide applies to, as far as the caller may see them. */
  listGuideEntities(
    request: ListGuideEntitiesQuery,
    options?: RequestOptions,
  ): Promise<List<GuideEntity>>;

  /** All attestations of a team for a guide, newest first. */
  listHistory(
    request: ListHistoryQuery,
    options?: RequestOptions,
  ): Promise<List<HistoryEntry>>;

  /** What changed in a guide since a text that somebody attested to. */
  getChanges(
    request: { path: string; since: string },
    options?: RequestOptions,
  ): Promise<GuideChanges>;

  /** How much changed in a guide since a text that somebody attested to. */
  getChangesSummary(
    request: { path: string; since: string },
    options?: RequestOptions,
  ): Promise<ChangesSummary>;

  /**
   * Tells the owner of a guide, else of its series, what a reader has to say: plain text of
   * at most 1,000 characters. The server refuses with 404 where nobody owns either, and with
   * 429 past ten a day.
   */
  sendGuideFeedback(
    request: { path: string; text: string },
    options?: RequestOptions,
  ): Promise<Feedback>;

  /** Content sources and their state. */
  listSources(options?: RequestOptions): Promise<List<Source>>;

  /** Reads a source again, and answers with its state after that. */
  refreshSource(id: string, options?: RequestOptions): Promise<Source>;

  /** Problems in content. */
  listDiagnostics(
    filter?: ListDiagnosticsQuery,
    options?: RequestOptions,
  ): Promise<List<Diagnostic>>;

  /** Address of an image or file beside the content; needs the user's cookie. */
  assetUrl(path: string): Promise<string>;

  /**
   * Address of a series as a picture, an SVG for a README or a slide; needs the user's
   * cookie. With `team` it shows where that team is.
   */
  seriesMapUrl(slug: string, query?: GetSeriesMapQuery): Promise<string>;
}
