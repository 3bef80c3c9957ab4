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
  sourceReadPermission,
  sourceRefreshPermission,
];
