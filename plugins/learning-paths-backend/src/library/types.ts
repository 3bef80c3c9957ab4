import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Guide,
  GuideSummary,
  Level,
  List,
  Series,
  SeriesSummary,
} from '@learning-paths/backstage-plugin-learning-paths-common';

/** Who asks; what a caller may not read does not exist for them. */
export interface Caller {
  credentials: BackstageCredentials;
  /** Entity ref of the team whose progress is to be shown too. */
  team?: string;
}

/** An image or file beside the content. */
export interface Asset {
  contentType: string;
  data: Buffer;
  /** SHA-256 of the data. */
  hash: string;
}

/** The read side: series, guides and assets, as each caller may see them. */
export interface LibraryService {
  /**
   * Opens one version of all content for a caller.
   *
   * @throws NotFoundError when nobody ever knew the team
   * @throws NotAllowedError when the caller may not see its reviews
   */
  open(caller: Caller): Promise<LibraryReading>;
}

/** Which learning paths are asked for. */
export interface SeriesFilter {
  text?: string;
  tag?: string;
  level?: Level;
  owner?: string;
}

/** Which guides are asked for, page by page. */
export interface GuidesRequest {
  text?: string;
  tag?: string;
  series?: string;
  plain?: boolean;
  limit: number;
  cursor?: string;
}

/** A guide that is asked for, perhaps as part of a learning path. */
export interface GuideRequest {
  path: string;
  series?: string;
}

/** A series as far as it takes to draw it. */
export type SeriesTree = SeriesSummary & Pick<Series, 'steps' | 'bands'>;

/** What one caller may read of one version of all content. */
export interface LibraryReading {
  /** Names all that this caller can be shown; changes whenever any of it does. */
  readonly version: string;

  listSeries(options: SeriesFilter): Promise<List<SeriesSummary>>;

  /** @throws NotFoundError when there is no such series for this caller */
  getSeries(options: { slug: string }): Promise<Series>;

  /**
   * A series without its texts, which need time to be rendered.
   *
   * @throws NotFoundError when there is no such series for this caller
   */
  getTree(options: { slug: string }): SeriesTree;

  listGuides(options: GuidesRequest): Promise<List<GuideSummary>>;

  /** @throws NotFoundError when there is no such guide for this caller */
  getGuide(options: GuideRequest): Promise<Guide>;

  /** @throws NotFoundError when there is no such asset for this caller */
  getAsset(options: { path: string }): Promise<ServedAsset>;
}

/** A file beside the content. */
export interface ServedAsset extends Asset {
  fileName: string;
  /** Offered to be saved, and never shown. */
  isDownload: boolean;
}
