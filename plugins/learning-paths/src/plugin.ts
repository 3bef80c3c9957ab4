import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { LearningPathsClient } from '@learning-paths/backstage-plugin-learning-paths-common';
import { learningPathsApiRef } from './api';
import {
  guidesRouteRef,
  healthRouteRef,
  rootRouteRef,
  seriesRouteRef,
  viewTechDocRouteRef,
} from './routes';

/**
 * Learning Paths for apps on the legacy frontend system.
 *
 * @public
 */
export const learningPathsPlugin = createPlugin({
  id: 'learning-paths',
  apis: [
    createApiFactory({
      api: learningPathsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new LearningPathsClient({ discoveryApi, fetchApi }),
    }),
  ],
  routes: {
    root: rootRouteRef,
    series: seriesRouteRef,
    guides: guidesRouteRef,
    health: healthRouteRef,
  },
  externalRoutes: { viewTechDoc: viewTechDocRouteRef },
});

/**
 * All pages of Learning Paths; mount it at `/learning-paths`.
 *
 * @public
 */
export const LearningPathsPage = learningPathsPlugin.provide(
  createRoutableExtension({
    name: 'LearningPathsPage',
    component: () =>
      import('./components/LearningPathsPage').then(m => m.LearningPathsPage),
    mountPoint: rootRouteRef,
  }),
);
