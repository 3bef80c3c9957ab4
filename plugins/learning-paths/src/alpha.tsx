/**
 * Learning Paths: browse series of guides inside Backstage (new frontend system).
 *
 * @packageDocumentation
 */
import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { LearningPathsClient } from '@learning-paths/backstage-plugin-learning-paths-common';
import SchoolIcon from '@material-ui/icons/School';
import { learningPathsApiRef } from './api';
import {
  guidesRouteRef,
  healthRouteRef,
  rootRouteRef,
  seriesRouteRef,
  viewTechDocRouteRef,
} from './routes';

const icon = <SchoolIcon fontSize="inherit" />;

const learningPathsApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: learningPathsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new LearningPathsClient({ discoveryApi, fetchApi }),
    }),
});

const learningPathsPage = PageBlueprint.make({
  params: {
    path: '/learning-paths',
    routeRef: rootRouteRef,
    title: 'Learning Paths',
    icon,
    // Our pages have a heading of their own: the guide's title, not the plugin's.
    noHeader: true,
    loader: () =>
      import('./components/LearningPathsPage').then(m => (
        <m.NfsLearningPathsPage />
      )),
  },
});

/**
 * Learning Paths for apps on the new frontend system.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'learning-paths',
  title: 'Learning Paths',
  icon,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    series: seriesRouteRef,
    guides: guidesRouteRef,
    health: healthRouteRef,
  },
  externalRoutes: { viewTechDoc: viewTechDocRouteRef },
  extensions: [learningPathsApi, learningPathsPage],
});

export { learningPathsTranslationRef } from './translation';
