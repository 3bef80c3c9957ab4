import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { LearningPathsClient } from '@learning-paths/backstage-plugin-learning-paths-common';
import type { JSX } from 'react';
import type { EntityPlatformGuidesCardProps } from './features/entity';
import type { LearningPathsSearchResultListItemProps } from './features/search';
import type { EntityLearningPathMapCardProps } from './features/series';
import { learningPathsApiRef } from './shared/query/learningPathsApiRef';
import {
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
});

/**
 * All pages of Learning Paths; mount it at `/learning-paths`.
 *
 * @public
 */
export const LearningPathsPage = learningPathsPlugin.provide(
  createRoutableExtension<() => JSX.Element>({
    name: 'LearningPathsPage',
    component: () =>
      import('./LearningPathsPage').then(m => m.LearningPathsPage),
    mountPoint: rootRouteRef,
  }),
);

/**
 * Card for the overview of an entity: the guides that apply to it, and how far its owner
 * is; on a Group, the team's own learning.
 *
 * @public
 */
export const EntityPlatformGuidesCard = learningPathsPlugin.provide(
  createComponentExtension<
    (props: EntityPlatformGuidesCardProps) => JSX.Element
  >({
    name: 'EntityPlatformGuidesCard',
    component: {
      lazy: () =>
        import('./features/entity/card/EntityPlatformGuidesCard').then(
          m => m.EntityPlatformGuidesCard,
        ),
    },
  }),
);

/**
 * Tab for the page of an entity: all of its guides, why each applies, and links made by
 * hand. Mount it at `/platform-guides`, which is where the card and the list of entities
 * lead.
 *
 * @public
 */
export const EntityPlatformGuidesContent = learningPathsPlugin.provide(
  createRoutableExtension<() => JSX.Element>({
    name: 'EntityPlatformGuidesContent',
    component: () =>
      import('./features/entity/tab/EntityPlatformGuidesContent').then(
        m => m.EntityPlatformGuidesContent,
      ),
    mountPoint: entityGuidesRouteRef,
  }),
);

/**
 * Widget for the home page: what comes next in the learning paths of the reader's team.
 *
 * @public
 */
export const HomePageContinueLearning = learningPathsPlugin.provide(
  createCardExtension<{}>({
    name: 'HomePageContinueLearning',
    title: 'Continue learning',
    description: 'What comes next in the learning paths of your team',
    components: () => import('./features/home/ContinueLearning'),
  }),
);

/**
 * Widget for the home page: guides that changed or fell due since the reader's teams
 * reviewed them.
 *
 * @public
 */
export const HomePageChangedGuides = learningPathsPlugin.provide(
  createCardExtension<{}>({
    name: 'HomePageChangedGuides',
    title: 'Changed for your teams',
    description:
      'Guides that changed or fell due since your teams reviewed them',
    components: () => import('./features/home/ChangedGuides'),
  }),
);

/**
 * Card for the overview of a Group: the map of the path of which most is expected of the
 * team, with the team's state.
 *
 * @public
 */
export const EntityLearningPathMapCard = learningPathsPlugin.provide(
  createComponentExtension<
    (props: EntityLearningPathMapCardProps) => JSX.Element
  >({
    name: 'EntityLearningPathMapCard',
    component: {
      lazy: () =>
        import('./features/series/card/EntityLearningPathMapCard').then(
          m => m.EntityLearningPathMapCard,
        ),
    },
  }),
);

/**
 * Widget for the home page: the map of the path that the reader opened last, else of the
 * one of which most is expected of their team.
 *
 * @public
 */
export const HomePageLearningPathsMap = learningPathsPlugin.provide(
  createCardExtension<{}>({
    name: 'HomePageLearningPathsMap',
    title: 'Platform map',
    description: 'The platform as a picture, with the state of your team',
    components: () => import('./features/series/card/mapWidget'),
  }),
);

/**
 * A guide or a learning path among the results of the search.
 *
 * @public
 */
export const LearningPathsSearchResultListItem = learningPathsPlugin.provide(
  createSearchResultListItemExtension<
    (props: LearningPathsSearchResultListItemProps) => JSX.Element | null
  >({
    name: 'LearningPathsSearchResultListItem',
    component: () =>
      import('./features/search/LearningPathsSearchResultListItem').then(
        m => m.LearningPathsSearchResultListItem,
      ),
    predicate: result => result.type === 'learning-paths',
  }),
);
