import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { calico } from '../../__fixtures__/guide';
import { changed, guideFor, STORAGE } from '../../__fixtures__/reviews';
import { API, renderPages } from '../../__testUtils__/renderPages';

const server = setupServer();
const IN_SERIES =
  '/learning-paths/guides/kubernetes/calico?series=kubernetes-platform';

describe('the path beside a guide', () => {
  registerMswTestHooks(server);

  it('has the states of the team, and counts what is done of a closed section', async () => {
    server.use(
      http.get(`${API}/guides`, () => HttpResponse.json(guideFor(changed))),
    );
    renderPages(IN_SERIES, { teams: [STORAGE] });
    const path = await screen.findByRole('navigation', { name: /Guides of/ });
    const row = (name: string) =>
      within(path).getByRole('link', { name }).closest('div')!;
    expect(row(calico.title)).toHaveTextContent('Changed since');
    expect(row('Network Policy')).toHaveTextContent('(Not reviewed)');
    await userEvent.click(
      within(path).getByRole('button', {
        name: 'Hide the guides of Container Networking',
      }),
    );
    expect(within(path).getByText('2 of 5')).toBeInTheDocument();
    expect(within(path).getByText('2 of 5 done')).toBeInTheDocument();
  });
});
