import { Entity } from '@backstage/catalog-model';
import { FlatRoutes } from '@backstage/core-app-api';
import {
  createExtensionTester,
  mockApis,
  registerMswTestHooks,
  renderInTestApp,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { SearchResultListItemExtensions } from '@backstage/plugin-search-react';
import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';
import {
  renderInTestApp as renderInLegacyApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { LearningPathsClient } from '@learning-paths/backstage-plugin-learning-paths-common';
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { ReactElement } from 'react';
import { Route } from 'react-router-dom';
import {
  gateway,
  gatewayGuides,
  GATEWAY,
  paymentsTeam,
} from '../../__fixtures__/links';
import { progress } from '../../__fixtures__/reviews';
import { kubernetes, kubernetesSeries } from '../../__fixtures__/series';
import { renderOnEntity } from '../../__testUtils__/renderOnEntity';
import { API } from '../../__testUtils__/renderPages';
import learningPathsPlugin from '../../alpha';
import { rootRouteRef } from '../../shared/urls/routes';
import {
  EntityLearningPathMapCard,
  EntityPlatformGuidesCard,
  EntityPlatformGuidesContent,
  HomePageContinueLearning,
  HomePageLearningPathsMap,
  isPlatformGuidesAvailable,
  learningPathsApiRef,
  LearningPathsSearchResultListItem,
} from '../..';

const server = setupServer();
const STORAGE = 'group:default/storage-squad';
const discoveryApi = mockApis.discovery({ baseUrl: 'http://example.com' });

const user: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'ana' },
  spec: {},
};

const found = {
  type: 'learning-paths',
  document: {
    title: 'Calico',
    text: 'Text about routes',
    location: '/learning-paths/guides/calico',
    kind: 'guide',
    tags: ['networking'],
  },
  highlight: {
    preTag: '<b>',
    postTag: '</b>',
    fields: { text: 'Text about <b>routes</b>' },
  },
};

function answer() {
  server.use(
    http.get(`${API}/entities/component/default/payments-gateway/guides`, () =>
      HttpResponse.json(gatewayGuides),
    ),
    http.get(`${API}/series/:slug`, () => HttpResponse.json(kubernetesSeries)),
    http.get(`${API}/series`, () =>
      HttpResponse.json({
        items: [
          {
            ...kubernetes,
            progress,
            nextUp: { kind: 'start', path: '/guides/a', title: 'A' },
          },
        ],
      }),
    ),
  );
}

describe('in the new frontend system', () => {
  registerMswTestHooks(server);

  const renderEntityPage = (entity: Entity) =>
    renderTestApp({
      features: [learningPathsPlugin],
      extensions: [createTestEntityPage({ entity })],
      apis: [discoveryApi, mockApis.fetch()],
    });

  it('the card and the tab come to the pages of entities by themselves', async () => {
    answer();
    renderEntityPage(gateway);
    expect(
      await screen.findByRole('link', { name: 'All 6 guides' }),
    ).toHaveAttribute('href', '/platform-guides');
    expect(
      await screen.findByRole('searchbox', { name: 'Search guides' }),
    ).toBeInTheDocument();
  });

  it('they keep away from kinds to which nothing applies', async () => {
    renderEntityPage(user);
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });

  it('the widget comes to the home page', async () => {
    answer();
    const { component, title } = createExtensionTester(
      learningPathsPlugin.getExtension(
        'home-page-widget:learning-paths/continue-learning',
      ),
    ).get(HomePageWidgetBlueprint.dataRefs.widget);
    renderOnEntity(component, { teams: [STORAGE] });
    expect(title).toBe('Continue learning');
    expect(
      await screen.findByRole('button', { name: /^Start: A/ }),
    ).toBeInTheDocument();
  });

  it('the map comes to the pages of teams, and to the home page', async () => {
    answer();
    renderEntityPage(paymentsTeam);
    expect(
      await screen.findByRole('navigation', { name: /^Platform map of/ }),
    ).toBeInTheDocument();
    const { name } = createExtensionTester(
      learningPathsPlugin.getExtension(
        'home-page-widget:learning-paths/learning-paths-map',
      ),
    ).get(HomePageWidgetBlueprint.dataRefs.widget);
    expect(name).toBe('LearningPathsMap');
  });

  it('results of the search say what they are', async () => {
    const { component: Item, predicate } = createExtensionTester(
      learningPathsPlugin.getExtension(
        'search-result-list-item:learning-paths',
      ),
    ).get(SearchResultListItemBlueprint.dataRefs.item);
    expect(predicate?.(found)).toBe(true);
    expect(predicate?.({ ...found, type: 'techdocs' })).toBe(false);
    const props = { result: found.document, highlight: found.highlight };
    renderInTestApp(<Item {...props} />);
    expect(await screen.findByRole('link', { name: 'Calico' })).toHaveAttribute(
      'href',
      found.document.location,
    );
    expect(screen.getByText('Guide · networking')).toBeInTheDocument();
    expect(screen.getByText('routes').tagName).toBe('MARK');
  });
});

describe('in the legacy frontend system', () => {
  registerMswTestHooks(server);

  const renderLegacy = (element: ReactElement) =>
    renderInLegacyApp(
      <TestApiProvider
        apis={[
          [
            learningPathsApiRef,
            new LearningPathsClient({ discoveryApi, fetchApi: { fetch } }),
          ],
        ]}
      >
        <EntityProvider entity={gateway}>{element}</EntityProvider>
      </TestApiProvider>,
      {
        routeEntries: ['/platform-guides'],
        mountedRoutes: {
          '/learning-paths': rootRouteRef,
          '/catalog/:namespace/:kind/:name': entityRouteRef,
        },
      },
    );

  it('there are a card and a tab to be mounted', async () => {
    answer();
    await renderLegacy(
      <>
        <EntityPlatformGuidesCard />
        <FlatRoutes>
          <Route
            path="/platform-guides"
            element={<EntityPlatformGuidesContent />}
          />
        </FlatRoutes>
      </>,
    );
    expect(
      await screen.findByRole('link', { name: 'All 6 guides' }),
    ).toHaveAttribute(
      'href',
      `/catalog/default/component/${GATEWAY.split('/')[1]}/platform-guides`,
    );
    expect(
      await screen.findByRole('searchbox', { name: 'Search guides' }),
    ).toBeInTheDocument();
  });

  it('a condition says where they make sense', () => {
    expect(isPlatformGuidesAvailable(gateway)).toBe(true);
    expect(isPlatformGuidesAvailable({ ...gateway, kind: 'api' })).toBe(true);
    expect(isPlatformGuidesAvailable(user)).toBe(false);
  });

  it('there is a widget for the home page', async () => {
    answer();
    await renderLegacy(<HomePageContinueLearning />);
    expect(await screen.findByText('Continue learning')).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'All learning paths' }),
    ).toBeInTheDocument();
  });

  it('there is a map for teams and for the home page', async () => {
    answer();
    await renderLegacy(
      <>
        <EntityLearningPathMapCard title="Their platform" />
        <HomePageLearningPathsMap />
      </>,
    );
    expect(
      await screen.findByRole('heading', { name: 'Their platform' }),
    ).toBeInTheDocument();
    expect(
      await screen.findAllByRole('navigation', { name: /^Platform map of/ }),
    ).toHaveLength(2);
  });

  it('results of the search say what they are', async () => {
    await renderLegacy(
      <SearchResultListItemExtensions results={[found]}>
        <LearningPathsSearchResultListItem />
      </SearchResultListItemExtensions>,
    );
    expect(await screen.findByText('Guide · networking')).toBeInTheDocument();
  });
});
