import { FlatRoutes } from '@backstage/core-app-api';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  mockApis,
  registerMswTestHooks,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { LearningPathsClient } from '@learning-paths/backstage-plugin-learning-paths-common';
import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { Route } from 'react-router-dom';
import { LearningPathsPage, learningPathsApiRef, learningPathsPlugin } from '.';
import { calicoInSeries } from './__fixtures__/guide';
import { kubernetes } from './__fixtures__/series';
import { API } from './__testUtils__/renderPages';

const server = setupServer();

/** An app of the legacy frontend system, with the page mounted as adopters do. */
function renderLegacy(address: string) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [
          learningPathsApiRef,
          new LearningPathsClient({
            discoveryApi: mockApis.discovery({ baseUrl: 'http://example.com' }),
            fetchApi: { fetch },
          }),
        ],
        [permissionApiRef, mockApis.permission()],
        [catalogApiRef, catalogApiMock()],
      ]}
    >
      <FlatRoutes>
        <Route path="/learning-paths" element={<LearningPathsPage />} />
      </FlatRoutes>
    </TestApiProvider>,
    {
      routeEntries: [address],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

describe('Learning Paths in the legacy frontend system', () => {
  registerMswTestHooks(server);

  it('brings its client', () => {
    const [factory] = learningPathsPlugin.getApis();
    expect(factory.api).toBe(learningPathsApiRef);
    expect(
      factory.factory({
        discoveryApi: mockApis.discovery(),
        fetchApi: { fetch },
      }),
    ).toBeInstanceOf(LearningPathsClient);
  });

  it('shows the index in the page shell', async () => {
    server.use(
      http.get(`${API}/series`, () =>
        HttpResponse.json({ items: [kubernetes] }),
      ),
    );
    await renderLegacy('/learning-paths');
    const main = screen.getByRole('main');
    expect(await within(main).findByText(kubernetes.title)).toBeInTheDocument();
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(
      within(main).getByRole('button', { name: /^Start: Storage/ }),
    ).toHaveAttribute(
      'href',
      '/learning-paths/guides/kubernetes/storage-integration?series=kubernetes-platform',
    );
  });

  it('has its headings in the header of the app, and one at a time', async () => {
    let answer = () => {};
    server.use(
      http.get(`${API}/series`, async () => {
        await new Promise<void>(resolve => {
          answer = resolve;
        });
        return HttpResponse.json({ items: [kubernetes] });
      }),
    );
    await renderLegacy('/learning-paths');
    const heading = () => screen.getByRole('heading', { level: 1 });
    expect(heading()).toHaveTextContent('Learning paths');
    answer();
    await screen.findByText(kubernetes.title);
    expect(heading()).toHaveTextContent('Learning paths');
    expect(heading().closest('[data-backstage-core-header]')).toHaveTextContent(
      'Reference architectures in the order',
    );
  });

  it('shows a guide below it', async () => {
    server.use(
      http.get(`${API}/guides`, () => HttpResponse.json(calicoInSeries)),
    );
    await renderLegacy(
      '/learning-paths/guides/kubernetes/calico?series=kubernetes-platform',
    );
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: calicoInSeries.title,
      }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'policies' })).toHaveAttribute(
      'href',
      '/learning-paths/guides/kubernetes/network-policy?series=kubernetes-platform#deny',
    );
  });
});
