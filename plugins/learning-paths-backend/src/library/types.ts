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
  /** Entity ref of the team whose standing is to be shown too. */
  team?: string;
}

/** An image or file beside the content. */
export interface Asset {
  contentType: string;
  data: Buffer;
  /** SHA-256 of the data. */
  hash: string;
}

/** The read side: series, guides and assets, as this caller may see them. */
export interface LibraryService {
  /** Names all that this caller can be shown; changes whenever any of it does. */
  version(options: Caller): Promise<string>;

  listSeries(
    options: Caller & {
      text?: string;
      tag?: string;
      level?: Level;
      owner?: string;
    },
  ): Promise<List<SeriesSummary>>;

  /** @throws NotFoundError when there is no such series for this caller */
  getSeries(options: Caller & { slug: string }): Promise<Series>;

  listGuides(
    options: Caller & {
      text?: string;
      tag?: string;
      series?: string;
      plain?: boolean;
      limit: number;
      cursor?: string;
    },
  ): Promise<List<GuideSummary>>;

  /** @throws NotFoundError when there is no such guide for this caller */
  getGuide(options: Caller & { path: string; series?: string }): Promise<Guide>;

  /** @throws NotFoundError when there is no such asset for this caller */
  getAsset(options: Caller & { path: string }): Promise<Asset>;
}
