import {
  GuideLink,
  LinkOrigin,
  SeriesRef,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { StoredLink } from '../store/links/types';
import { LinkTarget, LinkTargets } from './LinkTargets';
import { VisibleGuide, VisibleGuideIndex } from './VisibleGuideIndex';

/** More reasons than this for one guide tell nobody anything. */
const linksLimit = 20;

/** What was said on purpose comes before what follows from a rule. */
const originOrder: LinkOrigin[] = ['manual', 'annotation', 'applies-to'];

/** A guide that applies to an entity, with the reasons, nearest first. */
export interface LinkedGuide {
  guide: VisibleGuide;
  links: GuideLink[];
}

/**
 * The guides that an entity's links lead to, as far as the caller may read them, in the
 * order of the series.
 */
export function linkedGuides(options: {
  links: readonly StoredLink[];
  targets: LinkTargets;
  visibleGuides: VisibleGuideIndex;
  /** Whether the caller may see the system or domain that a link is on. */
  sees: (entityRef: string) => boolean;
}): LinkedGuide[] {
  const { links, targets, visibleGuides, sees } = options;
  const found = new Map<string, { link: GuideLink; rank: number }[]>();
  const add = (
    path: string,
    stored: StoredLink,
    target: LinkTarget,
    series?: SeriesRef,
  ) => {
    const reasons = found.get(path) ?? [];
    found.set(path, reasons);
    const origin = originOf(stored);
    reasons.push({
      link: toGuideLink({ stored, target, origin, series, sees }),
      rank:
        stored.distance * 10 + (series ? 5 : 0) + originOrder.indexOf(origin),
    });
  };
  for (const stored of links) {
    for (const target of targets.targetsOf(stored.key)) {
      if (target.kind === 'guide') {
        add(target.path, stored, target);
      } else {
        const series = visibleGuides.ofSeries(target.series.slug);
        series?.paths.forEach(path => add(path, stored, target, series.ref));
      }
    }
  }
  return [...found]
    .flatMap(([path, reasons]) => {
      const guide = visibleGuides.get(path);
      return guide ? [{ guide, links: nearestFirst(reasons) }] : [];
    })
    .sort((a, b) => visibleGuides.compare(a.guide, b.guide));
}

function nearestFirst(
  reasons: { link: GuideLink; rank: number }[],
): GuideLink[] {
  return reasons
    .sort((a, b) => a.rank - b.rank)
    .slice(0, linksLimit)
    .map(({ link }) => link);
}

function originOf({ manual, key }: StoredLink): LinkOrigin {
  if (manual) {
    return 'manual';
  }
  return key.startsWith('rule:') ? 'applies-to' : 'annotation';
}

/** Of a link on an entity that is hidden from the caller, nothing of that entity is told. */
function toGuideLink(options: {
  stored: StoredLink;
  target: LinkTarget;
  origin: LinkOrigin;
  series?: SeriesRef;
  sees: (entityRef: string) => boolean;
}): GuideLink {
  const { stored, target, origin, series, sees } = options;
  const isInherited = stored.distance > 0;
  if (isInherited && !sees(stored.on)) {
    return { origin, series };
  }
  const { manual } = stored;
  return {
    origin,
    inheritedFrom: isInherited ? stored.on : undefined,
    series,
    because: target.because,
    reason: target.reason,
    note: manual?.note,
    addedBy: manual?.userRef,
    addedByName: manual?.userName,
    addedAt: manual?.at.toISOString(),
  };
}
