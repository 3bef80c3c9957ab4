import { Mounts, pathWinners } from '@learning-paths/content';
import { randomUUID } from 'node:crypto';
import {
  IdentityChange,
  IdentityRule,
  KnownGuide,
} from '../../store/content/types';
import { GuideIndex } from './GuideIndex';
import { Identification } from './Identification';

/**
 * Decides which guide each live document is, among the guides of its own source and of
 * those that the configuration lets it take over from.
 *
 * What a document was in the last snapshot, it stays; only its own `id` can say that it is
 * another guide. In this order: the front matter's `id`, unless the document that had it
 * still gives it; the guide that is at the document's file or path; a guide that a vanished
 * document left at one of the aliases, or at the same path in another letters' case; a
 * guide that was at the path before and is nowhere now. Else the document is a new guide.
 * A document that reaches further guides by its aliases merges them into itself.
 */
export function identityRule(mounts: Mounts): IdentityRule {
  return function* identify({ documents: all, guides }) {
    const documents = pathWinners(all, mounts);
    yield;
    const index = yield* GuideIndex.of(guides);
    const found = yield* Identification.of({
      documents,
      guides: index,
      mounts,
    });
    const change: IdentityChange = {
      created: [],
      pathMoved: [],
      merged: [],
      named: [],
      takenOver: [],
      changed: [],
      documents: [],
    };
    for (const document of documents) {
      const { source, file, path, digest } = document;
      const known = found.chosen.get(document);
      const guideId = known?.guideId ?? randomUUID();
      const stableId = found.names.get(document);
      change.documents.push({ source, file, guideId });
      if (!known) {
        change.created.push({ guideId, ref: path, source, stableId });
      } else {
        if (known.currentRef !== path) {
          change.pathMoved.push({ guideId, ref: path });
        }
        if (known.stableId !== stableId) {
          change.named.push({ guideId, stableId });
        }
        if (known.source !== source) {
          change.takenOver.push({ guideId, source });
        }
      }
      if (known?.digest !== digest) {
        change.changed.push({
          guideId,
          digest,
          lastmod: known ? undefined : pastDate(document.lastmod),
        });
      }
      const merge = (left: KnownGuide | undefined) => {
        const taken = found.take(document, left);
        if (taken) {
          change.merged.push({ guideId: taken.guideId, into: guideId });
        }
      };
      found
        .atAliases(document)
        .filter(left => left && !found.isNamed(left))
        .forEach(merge);
      found.leftByOthers(document).forEach(merge);
      yield;
    }
    change.named.push(...namesGivenAway(found, index));
    return change;
  };
}

/** Guides that are gone, and whose `id` is another's now. */
function namesGivenAway(
  { names, chosen }: Identification,
  guides: GuideIndex,
): IdentityChange['named'] {
  const living = new Set(chosen.values());
  return [...names].flatMap(([document, stableId]) => {
    const before = guides.named(document.source, stableId);
    return before && !living.has(before)
      ? [{ guideId: before.guideId, stableId: undefined }]
      : [];
  });
}

/** An author's date says when a text that is new to us last changed, unless it lies ahead. */
function pastDate(lastmod: string | undefined): string | undefined {
  const time = lastmod ? Date.parse(lastmod) : NaN;
  return Number.isNaN(time) || time > Date.now()
    ? undefined
    : new Date(time).toISOString();
}
