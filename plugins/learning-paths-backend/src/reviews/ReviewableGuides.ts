import { NotFoundError } from '@backstage/errors';
import {
  VisibleLibrary,
  LibraryVisibility,
} from '../library/LibraryVisibility';
import { AnyGuide, isExternalPage } from '../library/external/externalPages';
import { GuideKey } from '../store/reviews/types';
import { ReviewAuthority } from './ReviewAuthority';
import { ReviewAddress } from './types';

/** A guide that can be reviewed, as one caller sees it. */
export interface FoundGuide {
  visibleLibrary: VisibleLibrary;
  guide: AnyGuide;
  guideId: string;
}

/** Finds the guides that reviews are about, as each caller may see them. */
export class ReviewableGuides {
  readonly #libraryVisibility: LibraryVisibility;
  readonly #authority: ReviewAuthority;

  constructor(options: {
    libraryVisibility: LibraryVisibility;
    authority: ReviewAuthority;
  }) {
    this.#libraryVisibility = options.libraryVisibility;
    this.#authority = options.authority;
  }

  /**
   * The guide that the caller means, for a team that exists or existed.
   *
   * @throws NotFoundError
   */
  async find(options: ReviewAddress): Promise<FoundGuide> {
    const visibleLibrary = await this.#libraryVisibility.forCaller(options);
    const guide = await this.#libraryVisibility.guide(
      visibleLibrary,
      options.path,
    );
    await this.#authority.requireKnown(options.credentials, options.team);
    return withId(visibleLibrary, guide);
  }

  /** @throws NotFoundError when there is none for this caller */
  async findIn(
    visibleLibrary: VisibleLibrary,
    path: string,
  ): Promise<FoundGuide> {
    return withId(
      visibleLibrary,
      await this.#libraryVisibility.guide(visibleLibrary, path),
    );
  }

  /** Every guide that the caller may read, in the order of the library; external ones last. */
  all(visibleLibrary: VisibleLibrary): FoundGuide[] {
    const { snapshot, visible } = visibleLibrary;
    return snapshot.guides.flatMap(guide => {
      const guideId = snapshot.guideId(guide.path);
      return guideId && visible.includes(guide)
        ? [{ visibleLibrary, guide, guideId }]
        : [];
    });
  }
}

function withId(visibleLibrary: VisibleLibrary, guide: AnyGuide): FoundGuide {
  const guideId = visibleLibrary.snapshot.guideId(guide.path);
  if (guideId === undefined) {
    throw new NotFoundError(
      `'${guide.path}' cannot be reviewed yet; its source is being read`,
    );
  }
  return { visibleLibrary, guide, guideId };
}

/** The guide as the database knows it. */
export function guideKey({ guide, guideId }: FoundGuide): GuideKey {
  return {
    guideId,
    file: isExternalPage(guide)
      ? undefined
      : { source: guide.source, file: guide.file },
  };
}
