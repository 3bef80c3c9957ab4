import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Resource type of guides and series in permission policies.
 *
 * @public
 */
export const RESOURCE_TYPE_LEARNING_PATHS_GUIDE = 'learning-paths-guide';

/**
 * May read a guide or a series. Conditional decisions can look at its source, tags and owner.
 *
 * @public
 */
export const guideReadPermission = createPermission({
  name: 'learning-paths.guide.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_LEARNING_PATHS_GUIDE,
});

/**
 * Resource type of a team's reviews in permission policies.
 *
 * @public
 */
export const RESOURCE_TYPE_LEARNING_PATHS_REVIEW = 'learning-paths-review';

/**
 * May see a team's reviews and progress. Conditional decisions can look at the team.
 *
 * @public
 */
export const reviewReadPermission = createPermission({
  name: 'learning-paths.review.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_LEARNING_PATHS_REVIEW,
});

/**
 * May attest for a team, being a member or a steward. Conditional decisions can look at
 * the team.
 *
 * @public
 */
export const reviewUpdatePermission = createPermission({
  name: 'learning-paths.review.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_LEARNING_PATHS_REVIEW,
});

/**
 * May remind a team of its open reviews, being a steward, a member of the team or a member
 * of a Group above it. Conditional decisions can look at the team.
 *
 * @public
 */
export const teamRemindPermission = createPermission({
  name: 'learning-paths.team.remind',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_LEARNING_PATHS_REVIEW,
});

/**
 * May link guides to entities by hand, being an owner of the entity or a steward.
 *
 * @public
 */
export const linkUpdatePermission = createPermission({
  name: 'learning-paths.link.update',
  attributes: { action: 'update' },
});

/**
 * May see content sources, their state and the diagnostics of their files.
 *
 * @public
 */
export const sourceReadPermission = createPermission({
  name: 'learning-paths.source.read',
  attributes: { action: 'read' },
});

/**
 * May ask for a content source to be read again now.
 *
 * @public
 */
export const sourceRefreshPermission = createPermission({
  name: 'learning-paths.source.refresh',
  attributes: { action: 'update' },
});

/**
 * All permissions of the plugin.
 *
 * @public
 */
export const learningPathsPermissions = [
  guideReadPermission,
  reviewReadPermission,
  reviewUpdatePermission,
  teamRemindPermission,
  linkUpdatePermission,
  sourceReadPermission,
  sourceRefreshPermission,
];
