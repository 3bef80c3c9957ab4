import { pathKey, SlicedWork } from '@learning-paths/content';
import { KnownGuide } from '../../store/content/types';

/** Guides that live on by themselves, by all that documents may say of them. */
export class GuideIndex {
  readonly #byId = new Map<string, KnownGuide>();
  readonly #byName = new Map<string, KnownGuide>();
  readonly #byCurrentRef = new Map<string, KnownGuide>();
  readonly #byFoldedRef = new Map<string, KnownGuide[]>();
  readonly #byFormerRef = new Map<string, KnownGuide[]>();

  /** In steps, since there may be many. */
  static *of(guides: readonly KnownGuide[]): SlicedWork<GuideIndex> {
    const index = new GuideIndex();
    for (const guide of guides) {
      if (!guide.mergedInto) {
        index.#add(guide);
      }
      yield;
    }
    return index;
  }

  private constructor() {}

  get(guideId: string | undefined): KnownGuide | undefined {
    return guideId === undefined ? undefined : this.#byId.get(guideId);
  }

  /** By the `id` of a source's front matter. */
  named(source: string, stableId: string): KnownGuide | undefined {
    return this.#byName.get(nameKey(source, stableId));
  }

  at(ref: string): KnownGuide | undefined {
    return this.#byCurrentRef.get(ref);
  }

  /** At this path, in whatever letters' case and form of Unicode. */
  ignoringCase(ref: string): readonly KnownGuide[] {
    return this.#byFoldedRef.get(pathKey(ref)) ?? [];
  }

  formerlyAt(ref: string): readonly KnownGuide[] {
    return this.#byFormerRef.get(ref) ?? [];
  }

  #add(guide: KnownGuide): void {
    const { guideId, source, stableId, currentRef } = guide;
    this.#byId.set(guideId, guide);
    if (source !== undefined && stableId !== undefined) {
      this.#byName.set(nameKey(source, stableId), guide);
    }
    if (currentRef !== undefined) {
      this.#byCurrentRef.set(currentRef, guide);
      const folded = pathKey(currentRef);
      const others = this.#byFoldedRef.get(folded) ?? [];
      this.#byFoldedRef.set(folded, [...others, guide]);
    }
    for (const ref of guide.formerRefs) {
      const others = this.#byFormerRef.get(ref) ?? [];
      // The one that left last comes first.
      this.#byFormerRef.set(ref, [guide, ...others]);
    }
  }
}

/** An `id` of a source's front matter as one word. */
export function nameKey(source: string, stableId: string): string {
  return `${source}\n${stableId}`;
}
