import {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { KeptByRights } from '../library/KeptByRights';
import { LibraryView, LibraryViews } from '../library/LibraryViews';
import { ReviewVisibility } from '../permissions/ReviewVisibility';
import { TeamStandings } from '../reviews/types';
import { CoverageStore } from '../store/progress/coverageTypes';
import { LinkStore } from '../store/links/linkTypes';
import { TeamDirectory } from '../teams/types';
import { CallerCatalog } from './CallerCatalog';
import { LinkKeys } from './LinkKeys';
import { LinkReading } from './LinkReading';
import { LinkTargets } from './LinkTargets';
import { OwnerStandings } from './OwnerStandings';
import { ReadableGuides } from './ReadableGuides';

/** What one request works with. */
export interface OpenedLinks {
  view: LibraryView;
  targets: LinkTargets;
  readable: ReadableGuides;
  catalog: CallerCatalog;
  reading: LinkReading;
}

/** Opens one caller's look at entities and guides for each request. */
export class LinkReadings {
  readonly #options: Parameters<typeof LinkReadings.create>[0];
  /** Walking all series is most of the work of a request, and most callers may read the same. */
  readonly #readable = new KeptByRights<ReadableGuides>();

  static create(options: {
    views: LibraryViews;
    keys: LinkKeys;
    links: LinkStore;
    catalog: CatalogService;
    visibility: ReviewVisibility;
    standings: TeamStandings;
    coverage: CoverageStore;
    teams: TeamDirectory;
    userInfo: UserInfoService;
  }): LinkReadings {
    return new LinkReadings(options);
  }

  private constructor(options: Parameters<typeof LinkReadings.create>[0]) {
    this.#options = options;
  }

  async open(credentials: BackstageCredentials): Promise<OpenedLinks> {
    const { views, keys, links, catalog, visibility } = this.#options;
    const { standings, coverage, teams, userInfo } = this.#options;
    const [view, reviews] = await Promise.all([
      views.open({ credentials }),
      visibility.forCaller({ credentials }),
    ]);
    const { snapshot } = view;
    const parts = {
      view,
      targets: await keys.targets(snapshot),
      readable: this.#readable.get(view, () => ReadableGuides.create(view)),
      catalog: CallerCatalog.create({
        catalog,
        teams,
        userInfo,
        credentials,
      }),
    };
    const owners = OwnerStandings.create({
      credentials,
      snapshot,
      reviews,
      standings,
      coverage,
      teams,
    });
    const reading = LinkReading.create({
      ...parts,
      keys,
      links,
      standings: owners,
    });
    return { ...parts, reading };
  }
}
