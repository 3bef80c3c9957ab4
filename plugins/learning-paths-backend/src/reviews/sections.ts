import { InputError, NotFoundError } from '@backstage/errors';
import {
  ReviewedSection,
  SectionReviewRequest,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { VisibleLibrary } from '../library/LibraryVisibility';
import { guidePathsOf, visibleSeries } from '../library/visibleSeries';

/**
 * The section that a request is about, as this caller sees its series.
 *
 * @throws NotFoundError when there is no such series for this caller
 * @throws InputError when a guide is named twice, or is not in that section
 */
export function findSection(
  { snapshot, visible }: VisibleLibrary,
  request: SectionReviewRequest,
): ReviewedSection {
  const { library } = snapshot;
  const series = library.series.find(
    ({ slug, document }) =>
      slug === request.series && visible.includes(document),
  );
  if (!series) {
    throw new NotFoundError(
      `There is no learning path '${request.series}', or you may not read it; see the list of learning paths`,
    );
  }
  const { steps } = visibleSeries({ series, snapshot, visible });
  const sections = steps.filter(({ title }) => title === request.section);
  if (sections.length === 0) {
    throw new InputError(
      `The learning path '${series.document.title}' has no section '${request.section}' for you; load it again`,
    );
  }
  // Nothing keeps an author from two sections of one name.
  const inSection = new Set(sections.flatMap(guidePathsOf));
  const named = new Set<string>();
  for (const { path } of request.guides) {
    if (!inSection.has(path)) {
      throw new InputError(
        `The section '${request.section}' of '${series.document.title}' has no guide '${path}' for you; load the learning path again`,
      );
    }
    if (named.has(path)) {
      throw new InputError(
        `The guide '${path}' is named twice; name each guide of the section once`,
      );
    }
    named.add(path);
  }
  return { series: series.slug, title: request.section };
}
