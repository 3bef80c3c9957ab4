import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_LEARNING_PATHS_REVIEW } from '@learning-paths/backstage-plugin-learning-paths-common';
import { z } from 'zod/v4';
import { canonicalRefs } from '../util/entityRefs';

/**
 * What policies can look at in a review.
 *
 * @public
 */
export interface ReviewResource {
  /** Entity ref of the team, such as `group:default/payments`. */
  team: string;
}

/**
 * What a rule lets through, for SQL.
 *
 * @public
 */
export interface TeamsQuery {
  /** Entity refs of the teams whose reviews may be read or written. */
  teams: readonly string[];
}

/** A team's reviews in permission policies; the ref is the team's. */
export const reviewResourceRef = createPermissionResourceRef<
  ReviewResource,
  TeamsQuery
>().with({
  pluginId: 'learning-paths',
  resourceType: RESOURCE_TYPE_LEARNING_PATHS_REVIEW,
});

const isOfTeam = createPermissionRule({
  name: 'IS_OF_TEAM',
  description: 'Allow the reviews of these teams',
  resourceRef: reviewResourceRef,
  paramsSchema: z.object({
    teams: z.array(z.string()).describe('Entity refs, as group:default/a'),
  }),
  apply: (review, { teams }) => canonicalRefs(teams).includes(review.team),
  toQuery: ({ teams }) => ({ teams: canonicalRefs(teams) }),
});

/** The rules as policies name them. */
export const namedReviewRules = { isOfTeam };

/** Rules for conditional decisions on `learning-paths.review.*`. */
export const reviewRules = Object.values(namedReviewRules);
