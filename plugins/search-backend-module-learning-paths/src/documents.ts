import { IndexableDocument } from '@backstage/plugin-search-common';
import {
  guideAddress,
  GuideSummary,
  SeriesSummary,
} from '@learning-paths/backstage-plugin-learning-paths-common';

/**
 * A guide or a series in the search index.
 *
 * @public
 */
export interface LearningPathsSearchDocument extends IndexableDocument {
  /** What was indexed; both are documents of the same content. */
  kind: 'guide' | 'series';
  /** Path of the document, such as `/guides/storage`; also names it in permission decisions. */
  path: string;
  /** Tags in the catalog's shape, such as `kubernetes`. */
  tags: string[];
  /** Entity ref, such as `group:default/platform`. */
  owner?: string;
}

/**
 * A guide, without the series that it is part of: everyone shares one index, and some of
 * those who may read the guide may not know of the series. The page names those they may.
 */
export function guideDocument(options: {
  guide: GuideSummary;
  pagePath: string;
}): LearningPathsSearchDocument {
  const { guide, pagePath } = options;
  return {
    kind: 'guide',
    title: guide.title,
    text: [guide.description, guide.text].filter(Boolean).join('\n'),
    location: `${pagePath}${guideAddress(guide.path)}`,
    path: guide.path,
    tags: guide.tags,
    owner: guide.owner,
    authorization: { resourceRef: guide.path },
  };
}

/** A series, found by its title and description. */
export function seriesDocument(options: {
  series: SeriesSummary;
  pagePath: string;
}): LearningPathsSearchDocument {
  const { series, pagePath } = options;
  return {
    kind: 'series',
    title: series.title,
    text: series.description ?? '',
    location: `${pagePath}/series/${encodeURIComponent(series.slug)}`,
    path: series.path,
    tags: series.tags,
    owner: series.owner,
    authorization: { resourceRef: series.path },
  };
}
