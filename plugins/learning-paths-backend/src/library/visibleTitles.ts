import { VisibleGuides } from '../permissions/GuideVisibility';
import { AnyGuide, isExternalPage } from './external/externalPages';
import { Snapshot } from './snapshot';

/**
 * The content with external pages called as the first series calls them that the caller
 * may read; what other series say of them is kept from this caller. The same content where
 * that changes nothing.
 */
export function withVisibleTitles(
  snapshot: Snapshot,
  visible: VisibleGuides,
): Snapshot {
  const renamed = new Map<AnyGuide, AnyGuide>();
  for (const guide of snapshot.guides) {
    const named = isExternalPage(guide)
      ? guide.named.find(({ series }) => visible.includes(series))
      : undefined;
    if (named && isExternalPage(guide) && named !== guide.named[0]) {
      const { title, description } = named;
      renamed.set(guide, { ...guide, title, description });
    }
  }
  if (renamed.size === 0) {
    return snapshot;
  }
  const asVisible = (guide: AnyGuide) => renamed.get(guide) ?? guide;
  return {
    ...snapshot,
    guides: snapshot.guides.map(asVisible),
    guide: path => {
      const guide = snapshot.guide(path);
      return guide && asVisible(guide);
    },
  };
}
