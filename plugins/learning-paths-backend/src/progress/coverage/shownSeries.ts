import { NotFoundError } from '@backstage/errors';
import {
  Concern,
  concernsOf,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { VisibleLibrary } from '../../library/LibraryVisibility';
import { AnyGuide } from '../../library/external/externalPages';
import { guidePathsOf, visibleSeries } from '../../library/visibleSeries';
import { DocumentFacts } from '../../store/content/types';

/** A series as one caller sees it, with the guides of each concern. */
export interface ShownSeries {
  slug: string;
  document: DocumentFacts;
  /** Only those with guides, each guide once. */
  sections: (Concern & { title: string; guides: AnyGuide[] })[];
  /** Of all sections, each once, in reading order. */
  guides: AnyGuide[];
}

/**
 * All series, or the one that is asked for.
 *
 * @throws NotFoundError when there is no such series for this caller
 */
export function shownSeries(
  { snapshot, visible }: VisibleLibrary,
  slug: string | undefined,
): ShownSeries[] {
  const found = snapshot.library.series.filter(
    series =>
      visible.includes(series.document) &&
      (slug === undefined || series.slug === slug),
  );
  if (slug !== undefined && found.length === 0) {
    throw new NotFoundError(
      `There is no learning path '${slug}', or you may not read it; see the list of learning paths`,
    );
  }
  const guidesAt = (paths: readonly string[]) =>
    [...new Set(paths)].flatMap(path => snapshot.guide(path) ?? []);
  return found.map(series => {
    const { steps, guidePaths } = visibleSeries({ series, snapshot, visible });
    // Before those without guides go, so that they are as on the page of the series.
    const concerns = concernsOf(steps);
    return {
      slug: series.slug,
      document: series.document,
      sections: steps
        .map((step, index) => ({
          ...concerns[index],
          title: step.title,
          guides: guidesAt(guidePathsOf(step)),
        }))
        .filter(({ guides }) => guides.length > 0),
      guides: guidesAt(guidePaths),
    };
  });
}
