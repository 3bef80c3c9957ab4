import {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { RightsCache } from '../library/RightsCache';
import {
  VisibleLibrary,
  LibraryVisibility,
} from '../library/LibraryVisibility';
import { ReviewVisibility } from '../permissions/ReviewVisibility';
import { LinkStore } from '../store/links/types';
import { TeamDirectory } from '../teams/types';
import { VisibleCatalog } from './VisibleCatalog';
import { LinkKeys } from './LinkKeys';
import { VisibleLinks } from './VisibleLinks';
import { LinkTargets } from './LinkTargets';
import { OwnerProgress, OwnerProgressReader } from './OwnerProgress';
import { VisibleGuideIndex } from './VisibleGuideIndex';

/** What one request works with. */
export interface OpenedLinks {
  visibleLibrary: VisibleLibrary;
  targets: LinkTargets;
  visibleGuides: VisibleGuideIndex;
  catalog: VisibleCatalog;
  visibleLinks: VisibleLinks;
}

/** What {@link LinkVisibility} is made of. */
export interface LinkVisibilityOptions {
  libraryVisibility: LibraryVisibility;
  keys: LinkKeys;
  links: LinkStore;
  catalog: CatalogService;
  visibility: ReviewVisibility;
  ownerProgress: OwnerProgressReader;
  teams: TeamDirectory;
  userInfo: UserInfoService;
}

/** Tells for each request what its caller may see of the links between entities and guides. */
export class LinkVisibility {
  readonly #options: LinkVisibilityOptions;
  /** Walking all series is most of the work of a request, and most callers may read the same. */
  readonly #visibleGuides = new RightsCache<VisibleGuideIndex>();

  constructor(options: LinkVisibilityOptions) {
    this.#options = options;
  }

  async forCaller(credentials: BackstageCredentials): Promise<OpenedLinks> {
    const { libraryVisibility, keys, links, catalog, visibility } =
      this.#options;
    const { ownerProgress, teams, userInfo } = this.#options;
    const [visibleLibrary, reviews] = await Promise.all([
      libraryVisibility.forCaller({ credentials }),
      visibility.forCaller({ credentials }),
    ]);
    const { snapshot } = visibleLibrary;
    const parts = {
      visibleLibrary,
      targets: await keys.targets(snapshot),
      visibleGuides: this.#visibleGuides.get(
        visibleLibrary,
        () => new VisibleGuideIndex(visibleLibrary),
      ),
      catalog: new VisibleCatalog({
        catalog,
        teams,
        userInfo,
        credentials,
      }),
    };
    const visibleLinks = new VisibleLinks({
      ...parts,
      keys,
      links,
      ownerProgress: new OwnerProgress({
        credentials,
        snapshot,
        reviews,
        progress: ownerProgress,
      }),
    });
    return { ...parts, visibleLinks };
  }
}
