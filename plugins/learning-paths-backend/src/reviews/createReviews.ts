import {
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  reviewReadPermission,
  reviewUpdatePermission,
  teamRemindPermission,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { ContentPool } from '@learning-paths/content';
import { EntityAccess } from '../library/external/types';
import { LibraryVisibility } from '../library/LibraryVisibility';
import { reviewResourceRef, reviewRules } from '../permissions/reviewRules';
import {
  PermissionReviewVisibility,
  ReviewVisibility,
} from '../permissions/ReviewVisibility';
import { ContentStore } from '../store/content/types';
import { ExternalPageStore } from '../store/external/types';
import { ReviewStore } from '../store/reviews/types';
import { TeamDirectory, TeamVisibility } from '../teams/types';
import { ReviewAnswers } from './review';
import { AuthorizedReviewReader } from './AuthorizedReviewReader';
import { AuthorizedReviewWriter } from './AuthorizedReviewWriter';
import { DefaultReviewReader } from './DefaultReviewReader';
import { DefaultReviewWriter } from './DefaultReviewWriter';
import { GuideDifferences, GuideDifferencesOptions } from './GuideDifferences';
import { ReviewOptions } from './readReviewOptions';
import { ReviewableGuides } from './ReviewableGuides';
import { ReviewAuthority } from './ReviewAuthority';
import { GuideChangesReader, ReviewReader, ReviewWriter } from './types';

/** What the room of the reviews needs. */
export interface ReviewsDeps {
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  userInfo: UserInfoService;
  pool: ContentPool;
  stores: {
    contents: ContentStore;
    externalPages: ExternalPageStore;
    reviews: ReviewStore;
  };
  libraryVisibility: LibraryVisibility;
  entityAccess: EntityAccess;
  teams: TeamDirectory;
  teamVisibility: TeamVisibility;
  options: {
    reviews: ReviewOptions;
    content: Pick<GuideDifferencesOptions, 'shortcodes'>;
  };
  /** Milliseconds since 1970. */
  now: () => number;
}

/** What the room of the reviews offers. */
export interface Reviews {
  reviewReader: ReviewReader;
  reviewWriter: ReviewWriter;
  guideChanges: GuideChangesReader;
  authority: ReviewAuthority;
  reviewVisibility: ReviewVisibility;
}

/** Reviews of guides by teams, and who may attest. */
export function createReviews(deps: ReviewsDeps): Reviews {
  const { permissions, permissionsRegistry, libraryVisibility, pool } = deps;
  const { teams, teamVisibility, now } = deps;
  const { reviews: options } = deps.options;
  const { contents, externalPages, reviews } = deps.stores;
  permissionsRegistry.addResourceType({
    resourceRef: reviewResourceRef,
    permissions: [
      reviewReadPermission,
      reviewUpdatePermission,
      teamRemindPermission,
    ],
    rules: reviewRules,
    getResources: async refs => refs.map(team => ({ team })),
  });
  const authority = new ReviewAuthority({
    teams,
    visibility: teamVisibility,
    reviews,
    userInfo: deps.userInfo,
    ...options,
  });
  const guides = new ReviewableGuides({ libraryVisibility, authority });
  const answers = new ReviewAnswers({
    visibility: teamVisibility,
    times: options.times,
    now,
  });
  const reader = new DefaultReviewReader({
    guides,
    answers,
    reviews,
    visibility: teamVisibility,
  });
  const writer = new DefaultReviewWriter({
    libraryVisibility,
    guides,
    answers,
    reviews,
    authority,
    notApplicableNeedsUntil: options.notApplicableNeedsUntil,
    sectionReview: options.sectionReview,
    now,
  });
  return {
    reviewReader: new AuthorizedReviewReader({ permissions, reviews: reader }),
    reviewWriter: new AuthorizedReviewWriter({ permissions, reviews: writer }),
    guideChanges: new GuideDifferences({
      libraryVisibility,
      contents,
      externalPages,
      entities: deps.entityAccess,
      reviews,
      pool,
      shortcodes: deps.options.content.shortcodes,
    }),
    authority,
    reviewVisibility: PermissionReviewVisibility.create(deps),
  };
}
