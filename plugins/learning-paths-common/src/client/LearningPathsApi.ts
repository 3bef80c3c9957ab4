import {
  Diagnostic,
  Guide,
  GuideSummary,
  Level,
  List,
  Series,
  SeriesSummary,
  Severity,
  Source,
} from '../types';

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
 * A page of a list.
 *
 * @public
 */
export type PageOptions = {
  /** At most this many items; the server has an upper bound of 500. */
  limit?: number;
  /** `nextCursor` of the page before. */
  cursor?: string;
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
    filter?: { text?: string; tag?: string; level?: Level; owner?: string },
    options?: RequestOptions,
  ): Promise<List<SeriesSummary>>;

  /** One series with its ordered tree. */
  getSeries(slug: string, options?: RequestOptions): Promise<Series>;

  /** Guides by path; `plain` adds the text of each. */
  listGuides(
    filter?: {
      text?: string;
      tag?: string;
      series?: string;
      plain?: boolean;
    } & PageOptions,
    options?: RequestOptions,
  ): Promise<List<GuideSummary>>;

  /** One guide; with `series`, its place in that series and the series' tree. */
  getGuide(
    request: { path: string; series?: string },
    options?: RequestOptions,
  ): Promise<Guide>;

  /** Content sources and their state. */
  listSources(options?: RequestOptions): Promise<List<Source>>;

  /** Reads a source again, and answers with its state after that. */
  refreshSource(id: string, options?: RequestOptions): Promise<Source>;

  /** Problems in content. */
  listDiagnostics(
    filter?: { source?: string; severity?: Severity } & PageOptions,
    options?: RequestOptions,
  ): Promise<List<Diagnostic>>;

  /** Address of an image or file beside the content; needs the user's cookie. */
  assetUrl(path: string): Promise<string>;
}
