import { pathWinners } from '@learning-paths/content';
import { randomUUID } from 'node:crypto';
import {
  IdentityChange,
  IdentityDocument,
  IdentityRule,
  KnownGuide,
} from '../store/types';

class GuideIndex {
  readonly #byStableId = new Map<string, KnownGuide>();
  readonly #byCurrentRef = new Map<string, KnownGuide>();
  readonly #byFormerRef = new Map<string, KnownGuide[]>();

  constructor(guides: readonly KnownGuide[]) {
    for (const guide of guides.filter(({ mergedInto }) => !mergedInto)) {
      if (guide.stableId) {
        this.#byStableId.set(guide.stableId, guide);
      }
      if (guide.currentRef) {
        this.#byCurrentRef.set(guide.currentRef, guide);
      }
      for (const ref of guide.formerRefs) {
        const others = this.#byFormerRef.get(ref) ?? [];
        // The one that left last comes first.
        this.#byFormerRef.set(ref, [guide, ...others]);
      }
    }
  }

  byStableId(stableId: string | undefined): KnownGuide | undefined {
    return stableId === undefined ? undefined : this.#byStableId.get(stableId);
  }

  at(ref: string): KnownGuide | undefined {
    return this.#byCurrentRef.get(ref);
  }

  formerlyAt(ref: string): KnownGuide[] {
    return this.#byFormerRef.get(ref) ?? [];
  }
}

/**
 * Decides which guide each live document is.
 *
 * In this order: the front matter's `id`; the guide that is at the document's path; a
 * guide that a vanished document left at one of the aliases; a guide that was at the path
 * before and is nowhere now. Else the document is a new guide. A document that reaches
 * further guides by its aliases merges them into itself.
 */
export const identify: IdentityRule = ({ documents: all, guides }) => {
  const documents = withOwnIds(pathWinners(all));
  const index = new GuideIndex(guides);
  const live = new Set(documents.map(({ path }) => path));
  const claims = new Map<string, IdentityDocument>();
  const change: IdentityChange = {
    created: [],
    moved: [],
    merged: [],
    named: [],
    changed: [],
    documents: [],
  };

  const claim = (document: IdentityDocument, guide: KnownGuide | undefined) => {
    if (guide && !claims.has(guide.guideId)) {
      claims.set(guide.guideId, document);
      return guide;
    }
    return undefined;
  };
  const chosen = new Map<IdentityDocument, KnownGuide>();
  const choose = (
    rule: (document: IdentityDocument) => (KnownGuide | undefined)[],
  ) => {
    for (const document of documents) {
      for (const guide of chosen.has(document) ? [] : rule(document)) {
        const claimed = claim(document, guide);
        if (claimed) {
          chosen.set(document, claimed);
          break;
        }
      }
    }
  };
  // Rule by rule over all documents, so that a weak claim never beats a strong one.
  choose(document => [index.byStableId(document.stableId)]);
  choose(document => [index.at(document.path)].filter(isFreeFor(document)));
  choose(document =>
    document.aliases
      .filter(alias => !live.has(alias))
      .map(alias => index.at(alias))
      .filter(isFreeFor(document)),
  );
  choose(document =>
    index
      .formerlyAt(document.path)
      .filter(guide => !guide.currentRef || !live.has(guide.currentRef))
      .filter(isFreeFor(document)),
  );

  for (const document of documents) {
    const known = chosen.get(document);
    const guideId = known?.guideId ?? randomUUID();
    change.documents.push({
      source: document.source,
      file: document.file,
      guideId,
    });
    if (!known) {
      change.created.push({
        guideId,
        ref: document.path,
        stableId: document.stableId,
      });
    } else {
      if (known.currentRef !== document.path) {
        change.moved.push({ guideId, ref: document.path });
      }
      if (document.stableId && known.stableId !== document.stableId) {
        change.named.push({ guideId, stableId: document.stableId });
      }
    }
    if (known?.digest !== document.digest) {
      change.changed.push({
        guideId,
        digest: document.digest,
        lastmod: known ? undefined : pastDate(document.lastmod),
      });
    }
    for (const alias of document.aliases.filter(ref => !live.has(ref))) {
      const left = claim(document, index.at(alias));
      if (left && !left.stableId) {
        change.merged.push({ guideId: left.guideId, into: guideId });
      }
    }
  }
  return change;
};

/** An `id` that two documents give belongs to the first; the other goes by its path. */
function withOwnIds(
  documents: readonly IdentityDocument[],
): IdentityDocument[] {
  const taken = new Set<string>();
  return documents.map(document => {
    const { stableId } = document;
    if (stableId === undefined || !taken.has(stableId)) {
      taken.add(stableId ?? '');
      return document;
    }
    return { ...document, stableId: undefined };
  });
}

/** A guide with an `id` belongs to the document that says so, and to no other. */
function isFreeFor(document: IdentityDocument) {
  return (guide: KnownGuide | undefined): guide is KnownGuide =>
    guide !== undefined &&
    (guide.stableId === undefined ||
      document.stableId === undefined ||
      guide.stableId === document.stableId);
}

/** An author's date says when a text that is new to us last changed, unless it lies ahead. */
function pastDate(lastmod: string | undefined): string | undefined {
  const time = lastmod ? Date.parse(lastmod) : NaN;
  return Number.isNaN(time) || time > Date.now()
    ? undefined
    : new Date(time).toISOString();
}
