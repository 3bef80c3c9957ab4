import {
  EntityGuide,
  GuideLink,
  LinkOrigin,
  ReviewStatus,
} from '@learning-paths/backstage-plugin-learning-paths-common';

/** Every reason for which a guide can apply. */
export const ORIGINS: LinkOrigin[] = ['annotation', 'applies-to', 'manual'];

/** What asks for something first; then what is settled. */
const ORDER: ReviewStatus[] = [
  'changed',
  'due',
  'not-reviewed',
  'exception',
  'reviewed',
  'not-applicable',
];

const rank = (status: ReviewStatus | undefined) =>
  status ? ORDER.indexOf(status) : ORDER.length;

/** The same guides: what asks for something first, else in the order in which they came. */
export function mostUrgentFirst<T extends { status?: ReviewStatus }>(
  guides: T[],
): T[] {
  return [...guides].sort((a, b) => rank(a.status) - rank(b.status));
}

/** Guides that apply for the same reason. */
export interface GuideGroup {
  reason: string;
  guides: EntityGuide[];
}

/**
 * Guides by the nearest reason for each, and in a group by section: groups and guides in
 * which something is asked for come first.
 */
export function groupByReason(
  guides: readonly EntityGuide[],
  reasonOf: (link: GuideLink) => string,
): GuideGroup[] {
  const groups = new Map<string, EntityGuide[]>();
  for (const guide of mostUrgentFirst([...guides])) {
    const reason = reasonOf(guide.links[0]);
    const group = groups.get(reason);
    if (group) {
      group.push(guide);
    } else {
      groups.set(reason, [guide]);
    }
  }
  return [...groups].map(([reason, members]) => ({
    reason,
    guides: bySection(members),
  }));
}

/** Those of a section together, in the order in which the sections come. */
function bySection(guides: readonly EntityGuide[]): EntityGuide[] {
  const sections = new Map<string | undefined, EntityGuide[]>();
  for (const guide of guides) {
    sections.set(guide.section, [
      ...(sections.get(guide.section) ?? []),
      guide,
    ]);
  }
  return [...sections.values()].flat();
}

/** What the reader narrows the guides of an entity to; empty strings narrow nothing. */
export interface GuideFilter {
  text: string;
  status: string;
  origin: string;
}

/** Whether a guide fits all that the reader asked for. */
export function matchesFilter(
  guide: EntityGuide,
  filter: GuideFilter,
): boolean {
  const words = filter.text.trim().toLocaleLowerCase();
  const said = [guide.title, ...guide.series.map(({ title }) => title)];
  return (
    (!words || said.some(title => title.toLocaleLowerCase().includes(words))) &&
    (!filter.status || guide.status === filter.status) &&
    (!filter.origin ||
      guide.links.some(({ origin }) => origin === filter.origin))
  );
}

/** A name for a link among those of one guide. */
export function keyOfLink(link: GuideLink): string {
  const { origin, inheritedFrom, series } = link;
  return [origin, inheritedFrom, series?.slug].join(' ');
}
