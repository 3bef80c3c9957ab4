import { NotFoundError } from '@backstage/errors';
import { LibraryView, LibraryViews } from '../library/LibraryViews';
import { AnyGuide } from '../library/external/outsideGuides';
import { Attesters } from './Attesters';
import { ReviewAddress } from './types';

/** A guide that can be reviewed, as one caller sees it. */
export interface FoundGuide {
  view: LibraryView;
  guide: AnyGuide;
  guideId: string;
}

/** Finds the guides that reviews are about, as each caller may see them. */
export class ReviewableGuides {
  readonly #views: LibraryViews;
  readonly #attesters: Attesters;

  static create(options: {
    views: LibraryViews;
    attesters: Attesters;
  }): ReviewableGuides {
    return new ReviewableGuides(options.views, options.attesters);
  }

  private constructor(views: LibraryViews, attesters: Attesters) {
    this.#views = views;
    this.#attesters = attesters;
  }

  /**
   * The guide that the caller means, for a team that exists or existed.
   *
   * @throws NotFoundError
   */
  async find(options: ReviewAddress): Promise<FoundGuide> {
    const view = await this.#views.open(options);
    const guide = await this.#views.guide(view, options.path);
    await this.#attesters.requireKnown(options.credentials, options.team);
    return withId(view, guide);
  }

  /** @throws NotFoundError when there is none for this caller */
  async inView(view: LibraryView, path: string): Promise<FoundGuide> {
    return withId(view, await this.#views.guide(view, path));
  }

  /** Every guide that the caller may read, in the order of the library; those elsewhere last. */
  all(view: LibraryView): FoundGuide[] {
    const { snapshot, visible } = view;
    return snapshot.guides.flatMap(guide => {
      const guideId = snapshot.guideId(guide.path);
      return guideId && visible.includes(guide)
        ? [{ view, guide, guideId }]
        : [];
    });
  }
}

function withId(view: LibraryView, guide: AnyGuide): FoundGuide {
  const guideId = view.snapshot.guideId(guide.path);
  if (guideId === undefined) {
    throw new NotFoundError(
      `'${guide.path}' cannot be reviewed yet; its source is being read`,
    );
  }
  return { view, guide, guideId };
}
