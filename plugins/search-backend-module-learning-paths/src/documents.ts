import { IndexableDocument } from '@backstage/plugin-search-common';
import {
  GuideSummary,
  SeriesSummary,
} from '@learning-paths/backstage-plugin-learning-paths-common';

/**
 * A guide or a series in the search index.
 *
 * @public
 */
export interface LearningPathsSearchDocument extends IndexableDocument {
  kind: 'guide' | 'series';
  /** Path of the document; also names it in permission decisions. */
  path: string;
  tags: string[];
  /** Entity ref. */
  owner?: string;
}

/**
 * A guide, whichever series it is part of: one index is for all, and the name of a series
 * may be a secret to some who may read the guide. The page says which there are.
 */
export function guideDocument(options: {
  guide: GuideSummary;
  pagePath: string;
}): LearningPathsSearchDocument {
  const { guide, pagePath } = options;
  const path = guide.path.split('/').map(encodeURIComponent).join('/');
  return {
    kind: 'guide',
    title: guide.title,
    text: [guide.description, guide.text].filter(Boolean).join('\n'),
    location: `${pagePath}/guides${path}`,
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
