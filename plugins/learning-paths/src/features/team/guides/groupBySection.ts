import { TeamGuide } from '@learning-paths/backstage-plugin-learning-paths-common';

/** Guides of one section of one series; without a place, those that no series has. */
export interface GuidesOfSection {
  place?: TeamGuide['series'][number];
  guides: TeamGuide[];
}

/** Puts guides together that stand in one section; in the order of the first of each. */
export function groupBySection(guides: TeamGuide[]): GuidesOfSection[] {
  const groups = new Map<string, GuidesOfSection>();
  for (const guide of guides) {
    const [place] = guide.series;
    const key = JSON.stringify(place && [place.slug, place.section]);
    const group = groups.get(key);
    if (group) {
      group.guides.push(guide);
    } else {
      groups.set(key, { place, guides: [guide] });
    }
  }
  return [...groups.values()];
}
