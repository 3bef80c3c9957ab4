import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { API, renderPages } from '../../__testUtils__/renderPages';

const server = setupServer();

// By itself, for permissions are remembered from one test of a file to the next.
describe('an index from which everything is hidden', () => {
  registerMswTestHooks(server);

  it('says whom to ask, and not how to write', async () => {
    server.use(
      http.get(`${API}/series`, () => HttpResponse.json({ items: [] })),
    );
    renderPages('/learning-paths', { allow: false });
    expect(
      await screen.findByText('There is no learning path that you may read'),
    ).toBeInTheDocument();
    expect(screen.getByText(/your permissions cover none/)).toBeInTheDocument();
    expect(screen.queryByText(/front matter/)).not.toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: /How to write a learning path/ }),
    ).not.toBeInTheDocument();
  });
});
