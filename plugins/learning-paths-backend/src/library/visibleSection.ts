import { ReviewedSection } from '@learning-paths/backstage-plugin-learning-paths-common';
import { VisibleLibrary } from './LibraryVisibility';

/**
 * The section that a guide was attested to with, as far as the caller may know of it: a
 * guide may be readable where the series is not that it was attested in. Of a series that
 * is gone, only those know who may read everything.
 */
export function visibleSection(
  section: ReviewedSection | undefined,
  { snapshot, visible }: VisibleLibrary,
): ReviewedSection | undefined {
  const series = snapshot.library.series.find(
    ({ slug }) => slug === section?.series,
  );
  const isVisible = series
    ? visible.includes(series.document)
    : visible.isEverything;
  return isVisible ? section : undefined;
}
