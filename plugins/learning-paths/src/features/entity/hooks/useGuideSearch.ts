import { useApi } from '@backstage/core-plugin-api';
import { keys } from '../../../shared/query/keys';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { QueryState } from '../../../shared/query/queryState';
import { useLearningPathsQuery } from '../../../shared/query/useLearningPathsQuery';

const MAX_FOUND = 10;

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
        api.listGuides({ text, limit: MAX_FOUND }, { signal }),
      ]);
      // The server finds a series by the titles of its guides too; here they stand below.
      const words = text.toLocaleLowerCase();
      const own = series.items.filter(({ title }) =>
        title.toLocaleLowerCase().includes(words),
      );
      return [
        ...own.map(
          ({ path, title }): Linkable => ({ path, title, kind: 'series' }),
        ),
        ...guides.items.map((guide): Linkable => {
          const partOf = guide.series.map(({ title }) => title).join(', ');
          const { path, title } = guide;
          return { path, title, kind: 'guide', partOf };
        }),
      ].slice(0, MAX_FOUND);
    },
  });
}
