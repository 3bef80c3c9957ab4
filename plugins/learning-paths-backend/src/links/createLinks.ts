import {
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { LibraryVisibility } from '../library/LibraryVisibility';
import { ReviewVisibility } from '../permissions/ReviewVisibility';
import { LinkStore } from '../store/links/types';
import { TeamDirectory } from '../teams/types';
import { AuthorizedLinkWriter } from './AuthorizedLinkWriter';
import { DefaultLinkReader } from './DefaultLinkReader';
import { DefaultLinkWriter } from './DefaultLinkWriter';
import { Linkers } from './Linkers';
import { LinkKeys } from './LinkKeys';
import { LinkVisibility } from './LinkVisibility';
import { OwnerProgressReader } from './OwnerProgress';
import { LinkReader, LinkWriter } from './types';

/** What links between entities and guides need. */
export interface LinksDeps {
  catalog: CatalogService;
  permissions: PermissionsService;
  userInfo: UserInfoService;
  stores: { links: LinkStore };
  keys: LinkKeys;
  libraryVisibility: LibraryVisibility;
  reviewVisibility: ReviewVisibility;
  teamProgress: OwnerProgressReader;
  teams: TeamDirectory;
  /** Stewards may link guides to any entity; entity refs. */
  options: { reviews: { stewards: readonly string[] } };
}

/** What the links' room offers. */
export interface Links {
  links: LinkReader;
  linkWriter: LinkWriter;
}

/** The links between entities and guides, as each caller may see and change them. */
export function createLinks(deps: LinksDeps): Links {
  const { permissions } = deps;
  const { links } = deps.stores;
  const parts = {
    libraryVisibility: deps.libraryVisibility,
    links,
    linkVisibility: new LinkVisibility({
      ...deps,
      links,
      ownerProgress: deps.teamProgress,
      visibility: deps.reviewVisibility,
    }),
    linkers: new Linkers({ ...deps, ...deps.options.reviews }),
  };
  const reader = new DefaultLinkReader(parts);
  return {
    links: reader,
    linkWriter: new AuthorizedLinkWriter({
      permissions,
      links: new DefaultLinkWriter({ ...parts, reader }),
    }),
  };
}
