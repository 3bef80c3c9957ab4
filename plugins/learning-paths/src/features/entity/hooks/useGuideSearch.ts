import { useApi } from '@backstage/core-plugin-api';
import { keys } from '../../../shared/query/keys';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { QueryState } from '../../../shared/query/queryState';
import { useLearningPathsQuery } from '../../../shared/query/useLearningPathsQuery';
import { bestFirst, NOT_IN_TITLE, titleRank } from '../titleRank';

const MAX_FOUND = 10;

/** So many are looked through for those whose titles fit best. */
const MAX_LOOKED_AT = 100;

/** A guide or a whole series, to be linked. */
export interface Linkable {
  path: string;
  title: string;
  kind: 'guide' | 'series';
  /** Titles of the series that a guide is part of, to tell like ones apart. */
  partOf?: string;
}

/** Guides and series with these words; waits as long as there are none. */
export function useGuideSearch(text: string): QueryState<Linkable[]> {
  const api = useApi(learningPathsApiRef);
  return useLearningPathsQuery({
    queryKey: keys.guideSearch(text),
    enabled: Boolean(text),
    live: false,
    queryFn: async ({ signal }) => {
      const [series, guides] = await Promise.all([
        api.listSeries({ text }, { signal }),
        api.listGuides({ text, limit: MAX_LOOKED_AT }, { signal }),
      ]);
      // The server finds a series by the titles of its guides too; here they stand below.
      const own = series.items.filter(
        ({ title }) => titleRank(title, text) < NOT_IN_TITLE,
      );
      const found = [
        ...own.map(
          ({ path, title }): Linkable => ({ path, title, kind: 'series' }),
        ),
        ...guides.items.map((guide): Linkable => {
          const partOf = guide.series.map(({ title }) => title).join(', ');
          const { path, title } = guide;
          return { path, title, kind: 'guide', partOf };
        }),
      ];
      return bestFirst(found, text).slice(0, MAX_FOUND);
    },
  });
}
