import { AnyGuide } from '../../library/external/externalPages';
import { Snapshot } from '../../library/SnapshotReader';
import { StoredText } from '../../store/progress/coverageTypes';

/**
 * The content as it is, but with the texts that guides had at an instant: a report of
 * then keeps the paths, series and audiences of today, in which people look for it.
 *
 * @param texts - by guide id
 */
export function snapshotAt(
  snapshot: Snapshot,
  texts: ReadonlyMap<string, StoredText>,
): Snapshot {
  const textOf = (path: string) => texts.get(snapshot.guideId(path) ?? '');
  // The same object each time: what is known of a guide is kept by it.
  const known = new Map<AnyGuide, AnyGuide>();
  const atThen = (guide: AnyGuide): AnyGuide => {
    const text = textOf(guide.path);
    const then = known.get(guide) ?? {
      ...guide,
      ...(text && { digest: text.digest, revision: text.revision }),
    };
    known.set(guide, then);
    return then;
  };
  return {
    ...snapshot,
    guides: snapshot.guides.map(atThen),
    guide: path => {
      const guide = snapshot.guide(path);
      return guide && atThen(guide);
    },
    changedAt: path => textOf(path)?.changedAt ?? snapshot.changedAt(path),
  };
}
