import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { kubernetes } from './__fixtures__/series';
import { API, renderPages } from './__testUtils__/renderPages';

const server = setupServer();

describe('Learning Paths in the new frontend system', () => {
  registerMswTestHooks(server);

  it('is in the sidebar, and has one heading and one landmark a page', async () => {
    server.use(
      http.get(`${API}/series`, () =>
        HttpResponse.json({ items: [kubernetes] }),
      ),
    );
    renderPages('/learning-paths', { allow: false });
    expect(await screen.findByText(kubernetes.title)).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Learning Paths' }),
    ).toHaveAttribute('href', '/learning-paths');
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(screen.getAllByRole('main')).toHaveLength(1);
    // Nobody without the permission is sent to a page that he may not see.
    expect(screen.queryByRole('link', { name: 'Content health' })).toBeNull();
  });

  it.each([
    ['its own setting', { learningPaths: { pagePath: '/paths' } }],
    [
      "the app's way to move any page",
      {
        app: {
          extensions: [
            { 'page:learning-paths': { config: { path: '/paths' } } },
          ],
        },
      },
    ],
  ])('moves by %s, with all links to it', async (_, config) => {
    server.use(
      http.get(`${API}/series`, () =>
        HttpResponse.json({ items: [kubernetes] }),
      ),
    );
    renderPages('/paths', { config });
    expect(
      await screen.findByRole('link', { name: kubernetes.title }),
    ).toHaveAttribute('href', expect.stringMatching(/^\/paths\/series\//));
    expect(
      await screen.findByRole('link', { name: 'Learning Paths' }),
    ).toHaveAttribute('href', '/paths');
  });

  it('says so where an address leads nowhere', async () => {
    renderPages('/learning-paths/nowhere');
    expect(
      await screen.findByRole('heading', { name: 'There is no such page' }),
    ).toBeInTheDocument();
  });
});
