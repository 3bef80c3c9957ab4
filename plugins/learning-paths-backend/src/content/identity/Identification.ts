import { pathKey, Mounts, SlicedWork } from '@learning-paths/content';
import { IdentityDocument, KnownGuide } from '../../store/content/types';
import { GuideIndex, nameKey } from './GuideIndex';

type Claim = (
  document: IdentityDocument,
) => readonly (KnownGuide | undefined)[];

/** Which guide each live document is; the work of one decision. */
export class Identification {
  /** The guide that a document is; new ones are absent. */
  readonly chosen = new Map<IdentityDocument, KnownGuide>();
  /** The `id` by which a document's guide goes, where it is this document's to give. */
  readonly names = new Map<IdentityDocument, string>();
  readonly #documents: readonly IdentityDocument[];
  readonly #guides: GuideIndex;
  readonly #mounts: Mounts;
  readonly #live: ReadonlySet<string>;
  /** How many documents are at a path when case is ignored. */
  readonly #alike = new Map<string, number>();
  /** Which guide a document was in the last snapshot, by its file or its path. */
  readonly #established = new Map<IdentityDocument, KnownGuide>();
  readonly #holders = new Map<KnownGuide, IdentityDocument>();
  readonly #taken = new Set<KnownGuide>();
  /** Every `id` that a living document gives to its guide. */
  readonly #given = new Set<string>();

  /** In steps, since there may be many documents. */
  static *of(options: {
    /** Those that own their paths, in the order of the sources. */
    documents: readonly IdentityDocument[];
    guides: GuideIndex;
    mounts: Mounts;
  }): SlicedWork<Identification> {
    const found = new Identification(options);
    yield* found.#settle();
    return found;
  }

  private constructor(options: {
    documents: readonly IdentityDocument[];
    guides: GuideIndex;
    mounts: Mounts;
  }) {
    this.#documents = options.documents;
    this.#guides = options.guides;
    this.#mounts = options.mounts;
    this.#live = new Set(options.documents.map(({ path }) => path));
  }

  *#settle(): SlicedWork<void> {
    for (const { path } of this.#documents) {
      const key = pathKey(path);
      this.#alike.set(key, (this.#alike.get(key) ?? 0) + 1);
      yield;
    }
    yield* this.#establish();
    yield* this.#settleNames();
    // Rule by rule over all documents, so that a weak claim never beats a strong one.
    yield* this.#choose(document => [this.#established.get(document)]);
    // One with a name of its own may come back by it, and is taken where nothing else is left.
    const isNamed = (guide: KnownGuide | undefined) =>
      guide !== undefined && this.isNamed(guide);
    yield* this.#choose(document =>
      this.atAliases(document).sort(
        (a, b) => Number(isNamed(a)) - Number(isNamed(b)),
      ),
    );
    yield* this.#choose(document => this.#leftNearby(document));
  }

  /** Takes a guide that no document is, for a document to be merged into its guide. */
  take(
    document: IdentityDocument,
    guide: KnownGuide | undefined,
  ): KnownGuide | undefined {
    if (!guide || this.#taken.has(guide) || !this.#isIn(document, guide)) {
      return undefined;
    }
    this.#taken.add(guide);
    return guide;
  }

  /** Whether a guide that is gone may come back by its `id`. */
  isNamed({ source = '', stableId }: KnownGuide): boolean {
    return (
      stableId !== undefined && !this.#given.has(nameKey(source, stableId))
    );
  }

  /** Guides that vanished documents left at the aliases that are this document's to claim. */
  atAliases({ source, aliases }: IdentityDocument): (KnownGuide | undefined)[] {
    return aliases
      .filter(
        alias => !this.#live.has(alias) && this.#mounts.mayClaim(source, alias),
      )
      .map(alias => this.#guides.at(alias));
  }

  /**
   * Guides of other sources that this document's source was told to take over, which came
   * here before anybody said so: at the same path, or with the same `id`.
   */
  leftByOthers(document: IdentityDocument): (KnownGuide | undefined)[] {
    const { source, path } = document;
    const name = this.names.get(document);
    const isOfOther = (guide: KnownGuide | undefined) =>
      guide?.source !== source;
    return [
      ...this.#guides
        .formerlyAt(path)
        .filter(
          ({ currentRef, formerRefs }) =>
            currentRef === undefined && formerRefs.at(-1) === path,
        ),
      ...(name === undefined ? [] : this.#named(source, name)),
    ].filter(isOfOther);
  }

  *#establish(): SlicedWork<void> {
    const settle = (
      document: IdentityDocument,
      guide: KnownGuide | undefined,
    ) => {
      if (
        guide &&
        !this.#established.has(document) &&
        !this.#holders.has(guide) &&
        this.#isIn(document, guide)
      ) {
        this.#established.set(document, guide);
        this.#holders.set(guide, document);
      }
    };
    for (const document of this.#documents) {
      settle(document, this.#guides.get(document.guideId));
      yield;
    }
    for (const document of this.#documents) {
      settle(document, this.#guides.at(document.path));
      yield;
    }
  }

  /** Of the documents of a source that give one `id`, says whose it is. */
  *#settleNames(): SlicedWork<void> {
    const claims = new Map<string, IdentityDocument[]>();
    for (const document of this.#documents) {
      if (document.stableId !== undefined) {
        const key = nameKey(document.source, document.stableId);
        const others = claims.get(key) ?? [];
        claims.set(key, others);
        others.push(document);
      }
      yield;
    }
    for (const claimants of claims.values()) {
      const [{ source, stableId = '' }] = claimants;
      this.names.set(this.#heirOf(source, stableId, claimants), stableId);
      this.#given.add(nameKey(source, stableId));
      yield;
    }
  }

  /**
   * The document that was the guide with this `id` keeps it, however many others give it
   * too. Where it is gone, or gave the `id` up, one that was no guide so far takes the
   * guide over; one that was another guide stays that, and only takes the name.
   */
  #heirOf(
    source: string,
    stableId: string,
    claimants: readonly IdentityDocument[],
  ): IdentityDocument {
    const guide = this.#named(source, stableId)[0];
    const holder = guide && this.#holders.get(guide);
    if (holder && claimants.includes(holder)) {
      return holder;
    }
    const before = (document: IdentityDocument) =>
      this.#established.get(document);
    const isOpen = (document: IdentityDocument) => {
      const own = before(document);
      return own === undefined || (own.stableId ?? stableId) !== stableId;
    };
    const open = claimants.filter(isOpen);
    if (guide && open.length > 0 && hasLeft(holder, guide)) {
      // Of several copies of a text that is gone, the one that is still the same.
      const heir =
        open.find(({ digest }) => digest === guide.digest) ?? open[0];
      if (this.take(heir, guide)) {
        this.chosen.set(heir, guide);
        return heir;
      }
    }
    return (
      claimants.find(document => !isOpen(document)) ??
      claimants.find(document => before(document)) ??
      claimants[0]
    );
  }

  /** Guides with this `id`, the source's own first, then those that it may take over. */
  #named(source: string, stableId: string): KnownGuide[] {
    return [source, ...this.#mounts.givers(source)].flatMap(
      from => this.#guides.named(from, stableId) ?? [],
    );
  }

  /**
   * Guides that are nowhere now, and were at this path, or at one that differs in letters'
   * case. None for a document that was a guide and gave it up: it means to be another.
   */
  #leftNearby(document: IdentityDocument): KnownGuide[] {
    if (this.#established.has(document)) {
      return [];
    }
    return [
      ...this.#inOtherCase(document),
      ...this.#guides
        .formerlyAt(document.path)
        .filter(({ currentRef }) => !currentRef || !this.#live.has(currentRef)),
    ];
  }

  /** The one guide that a file left whose name was written in another case. */
  #inOtherCase(document: IdentityDocument): KnownGuide[] {
    const guides = this.#guides
      .ignoringCase(document.path)
      .filter(
        guide =>
          guide.source === document.source &&
          !this.#live.has(guide.currentRef ?? ''),
      );
    const isOnly = this.#alike.get(pathKey(document.path)) === 1;
    return isOnly && guides.length === 1 ? guides : [];
  }

  *#choose(claim: Claim): SlicedWork<void> {
    for (const document of this.#documents) {
      for (const guide of this.chosen.has(document) ? [] : claim(document)) {
        if (this.#isFreeFor(document, guide) && this.take(document, guide)) {
          this.chosen.set(document, guide);
          break;
        }
      }
      yield;
    }
  }

  /** A guide with an `id` belongs to the document that says so, and to no other. */
  #isFreeFor(
    document: IdentityDocument,
    guide: KnownGuide | undefined,
  ): guide is KnownGuide {
    const name = this.names.get(document);
    return (
      guide !== undefined &&
      (guide.stableId === undefined ||
        name === undefined ||
        guide.stableId === name)
    );
  }

  /** A guide is of one source, until the configuration lets another one take it over. */
  #isIn({ source }: IdentityDocument, guide: KnownGuide): boolean {
    return (
      guide.source !== undefined &&
      this.#mounts.mayTakeOver(source, guide.source)
    );
  }
}

/** Whether the document that was a guide with an `id` is gone, or is another text without it. */
function hasLeft(
  holder: IdentityDocument | undefined,
  guide: KnownGuide,
): boolean {
  return (
    !holder ||
    (holder.stableId === undefined
      ? holder.digest !== guide.digest
      : holder.stableId !== guide.stableId)
  );
}
