import { AuthService, UserInfoService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { CatalogGroupDirectory } from './CatalogGroupDirectory';
import { CatalogTeamDirectory } from './CatalogTeamDirectory';
import { CatalogTeamVisibility } from './CatalogTeamVisibility';
import { GroupDirectory, TeamDirectory, TeamVisibility } from './types';

/** What the teams' room needs. */
export interface TeamsDeps {
  auth: AuthService;
  catalog: CatalogService;
  userInfo: UserInfoService;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** What the teams' room offers. */
export interface Teams {
  /** For decisions. */
  teams: TeamDirectory;
  /** For what is shown. */
  groups: GroupDirectory;
  teamVisibility: TeamVisibility;
}

/** Groups and Users of the catalog. */
export function createTeams(deps: TeamsDeps): Teams {
  return {
    teams: new CatalogTeamDirectory(deps),
    groups: new CatalogGroupDirectory(deps),
    teamVisibility: new CatalogTeamVisibility(deps),
  };
}
