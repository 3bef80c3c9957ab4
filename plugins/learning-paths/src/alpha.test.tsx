import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
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
    // In the sidebar, and in the header that the app gives to every page.
    const links = await screen.findAllByRole('link', {
      name: 'Learning Paths',
    });
    expect(links.map(link => link.getAttribute('href'))).toEqual([
      '/learning-paths',
      '/learning-paths',
    ]);
    const main = screen.getByRole('main');
    expect(within(main).getAllByRole('heading', { level: 1 })).toHaveLength(1);
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
    for (const link of await screen.findAllByRole('link', {
      name: 'Learning Paths',
    })) {
      expect(link).toHaveAttribute('href', '/paths');
    }
  });

  it('says so where an address leads nowhere', async () => {
    renderPages('/learning-paths/nowhere');
    expect(
      await screen.findByRole('heading', { name: 'There is no such page' }),
    ).toBeInTheDocument();
  });
});
