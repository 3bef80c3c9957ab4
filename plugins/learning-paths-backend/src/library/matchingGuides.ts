import {
  GuideMatch,
  MatchingGuides,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { textFilter } from '../util/textFilter';
import { AnyGuide, isExternalPage } from './external/externalPages';
import { Snapshot } from './SnapshotReader';

/** Guides that a summary names; it counts the others. */
const NAMED = 5;

/** Texts of which a guide is known, but for its title. */
function textsOf(guide: AnyGuide): readonly (string | undefined)[] {
  return [
    guide.description,
    ...guide.tags,
    ...(isExternalPage(guide) ? [] : guide.headings.map(({ text }) => text)),
  ];
}

function toMatch(guide: AnyGuide, text: string): GuideMatch {
  const { path, title, description } = guide;
  const filters = text.split(/\s+/).map(textFilter);
  const holdsSome = (value: string | undefined) =>
    filters.some(matches => matches([value]));
  const heading = isExternalPage(guide)
    ? undefined
    : guide.headings.find(candidate => holdsSome(candidate.text));
  return {
    path,
    title,
    heading: heading && { id: heading.id, text: heading.text },
    description:
      !heading && description && holdsSome(description)
        ? description
        : undefined,
  };
}

/**
 * Those of a series' guides that hold the words, the ones with all of them in the title
 * first, else in reading order.
 */
export function matchingGuides(options: {
  text: string;
  /** In reading order. */
  guidePaths: readonly string[];
  snapshot: Snapshot;
}): MatchingGuides {
  const { text, guidePaths, snapshot } = options;
  const matches = textFilter(text);
  const guides = guidePaths.flatMap(path => snapshot.guide(path) ?? []);
  const byTitle = guides.filter(({ title }) => matches([title]));
  const named = new Set(byTitle);
  const others = guides.filter(
    guide => !named.has(guide) && matches([guide.title, ...textsOf(guide)]),
  );
  return {
    total: byTitle.length + others.length,
    guides: [
      ...byTitle.map(({ path, title }) => ({ path, title })),
      ...others.slice(0, NAMED).map(guide => toMatch(guide, text)),
    ].slice(0, NAMED),
  };
}
