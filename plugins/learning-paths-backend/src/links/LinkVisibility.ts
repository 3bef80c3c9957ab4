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

/** Tells for each request what its caller may see of the links between entities and guides. */
export class LinkVisibility {
  readonly #options: Parameters<typeof LinkVisibility.create>[0];
  /** Walking all series is most of the work of a request, and most callers may read the same. */
  readonly #visibleGuides = new RightsCache<VisibleGuideIndex>();

  static create(options: {
    libraryVisibility: LibraryVisibility;
    keys: LinkKeys;
    links: LinkStore;
    catalog: CatalogService;
    visibility: ReviewVisibility;
    ownerProgress: OwnerProgressReader;
    teams: TeamDirectory;
    userInfo: UserInfoService;
  }): LinkVisibility {
    return new LinkVisibility(options);
  }

  private constructor(options: Parameters<typeof LinkVisibility.create>[0]) {
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
      visibleGuides: this.#visibleGuides.get(visibleLibrary, () =>
        VisibleGuideIndex.create(visibleLibrary),
      ),
      catalog: VisibleCatalog.create({
        catalog,
        teams,
        userInfo,
        credentials,
      }),
    };
    const visibleLinks = VisibleLinks.create({
      ...parts,
      keys,
      links,
      ownerProgress: OwnerProgress.create({
        credentials,
        snapshot,
        reviews,
        progress: ownerProgress,
      }),
    });
    return { ...parts, visibleLinks };
  }
}
