import { SeriesSummary } from '@learning-paths/backstage-plugin-learning-paths-common';

/**
 * Of all paths the one to show where there is room for one: the last opened one, else that
 * of which most is expected, else the first.
 *
 * @param opened - slugs, the last one first
 */
export function mainPath(
  list: readonly SeriesSummary[],
  opened: readonly string[] = [],
): SeriesSummary | undefined {
  const expected = ({ progress }: SeriesSummary) => progress?.total ?? 0;
  const last = opened.flatMap(
    slug => list.find(item => item.slug === slug) ?? [],
  );
  return (
    last[0] ??
    list.reduce<SeriesSummary | undefined>(
      (best, item) => (best && expected(best) >= expected(item) ? best : item),
      undefined,
    )
  );
}
