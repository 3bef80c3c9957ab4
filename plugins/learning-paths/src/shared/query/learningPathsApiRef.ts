import { createApiRef } from '@backstage/core-plugin-api';
import type { LearningPathsApi } from '@learning-paths/backstage-plugin-learning-paths-common';

/**
 * Reads series, guides and content health.
 *
 * @public
 */
export const learningPathsApiRef = createApiRef<LearningPathsApi>({
  id: 'plugin.learning-paths.client',
});
