/**
 * Learning Paths: browse series of guides inside Backstage (new frontend system).
 *
 * @packageDocumentation
 */
import {
  ApiBlueprint,
  configApiRef,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import {
  LearningPathsClient,
  readPagePath,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import SchoolIcon from '@material-ui/icons/School';
import { platformGuidesFilter } from './features/entity';
import { learningPathsApiRef } from './shared/query/learningPathsApiRef';
import {
  ENTITY_TAB,
  coverageRouteRef,
  entitiesRouteRef,
  entityGuidesRouteRef,
  guidesRouteRef,
  healthRouteRef,
  externalPageRouteRef,
  rootRouteRef,
  seriesRouteRef,
  teamRouteRef,
  catalogIndexRouteRef,
  viewTechDocRouteRef,
} from './shared/urls/routes';

/** Of our documents in the search index. */
const SEARCH_TYPE = 'learning-paths';

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

const learningPathsPage = PageBlueprint.makeWithOverrides({
  factory: (originalFactory, { apis }) =>
    originalFactory({
      // Links to the page look there too.
      path: readPagePath(apis.get(configApiRef)),
      routeRef: rootRouteRef,
      title: 'Learning Paths',
      icon,
      loader: () =>
        import('./NfsLearningPathsPage').then(m => <m.NfsLearningPathsPage />),
    }),
});

const platformGuidesCard = EntityCardBlueprint.make({
  name: 'platform-guides',
  params: {
    // Beside the entity's own facts, which is where people look first.
    type: 'info',
    filter: platformGuidesFilter,
    loader: () =>
      import('./features/entity/card/EntityPlatformGuidesCard').then(m => (
        <m.EntityPlatformGuidesCard />
      )),
  },
});

const platformGuidesContent = EntityContentBlueprint.make({
  name: 'platform-guides',
  params: {
    path: ENTITY_TAB,
    title: 'Platform guides',
    routeRef: entityGuidesRouteRef,
    filter: platformGuidesFilter,
    loader: () =>
      import('./features/entity/tab/EntityPlatformGuidesContent').then(m => (
        <m.EntityPlatformGuidesContent />
      )),
  },
});

const learningPathMapCard = EntityCardBlueprint.make({
  name: 'learning-path-map',
  params: {
    type: 'content',
    filter: { kind: 'group' },
    loader: () =>
      import('./features/series/card/EntityLearningPathMapCard').then(m => (
        <m.EntityLearningPathMapCard />
      )),
  },
});

const learningPathsMap = HomePageWidgetBlueprint.make({
  name: 'learning-paths-map',
  params: {
    name: 'LearningPathsMap',
    title: 'Platform map',
    description: 'The platform as a picture, with the state of your team',
    components: () => import('./features/series/card/mapWidget'),
  },
});

const continueLearning = HomePageWidgetBlueprint.make({
  name: 'continue-learning',
  params: {
    name: 'LearningPathsContinueLearning',
    title: 'Continue learning',
    description: 'What comes next in the learning paths of your team',
    components: () => import('./features/home/ContinueLearning'),
  },
});

const changedGuides = HomePageWidgetBlueprint.make({
  name: 'changed-guides',
  params: {
    name: 'LearningPathsChangedGuides',
    title: 'Changed for your teams',
    description:
      'Guides that changed or fell due since your teams reviewed them',
    components: () => import('./features/home/ChangedGuides'),
  },
});

const searchResult = SearchResultListItemBlueprint.make({
  params: {
    icon,
    predicate: result => result.type === SEARCH_TYPE,
    component: () =>
      import('./features/search/LearningPathsSearchResultListItem').then(
        m => props => <m.LearningPathsSearchResultListItem {...props} />,
      ),
  },
});

const searchResultType = SearchFilterResultTypeBlueprint.make({
  params: { value: SEARCH_TYPE, name: 'Learning Paths', icon },
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
    outside: externalPageRouteRef,
    health: healthRouteRef,
    entities: entitiesRouteRef,
    entityGuides: entityGuidesRouteRef,
    coverage: coverageRouteRef,
    team: teamRouteRef,
  },
  externalRoutes: {
    catalogIndex: catalogIndexRouteRef,
    viewTechDoc: viewTechDocRouteRef,
  },
  extensions: [
    learningPathsApi,
    learningPathsPage,
    platformGuidesCard,
    platformGuidesContent,
    learningPathMapCard,
    learningPathsMap,
    continueLearning,
    changedGuides,
    searchResult,
    searchResultType,
  ],
});

export { learningPathsTranslationRef } from './messages/translation';
