import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { kubernetes, onboarding } from '../../__fixtures__/series';
import { failure } from '../../__testUtils__/failure';
import { API, renderPages } from '../../__testUtils__/renderPages';

const server = setupServer();

const answer = (...items: unknown[]) =>
  server.use(http.get(`${API}/series`, () => HttpResponse.json({ items })));

describe('the index of learning paths', () => {
  registerMswTestHooks(server);

  it('says that it is loading', async () => {
    server.use(
      http.get(`${API}/series`, async () => {
        await delay('infinite');
        return HttpResponse.json({ items: [] });
      }),
    );
    renderPages('/learning-paths');
    expect(await screen.findByText('Loading…')).toBeInTheDocument();
  });

  it('shows a card a path, drawn from one request', async () => {
    let requests = 0;
    server.use(
      http.get(`${API}/series`, () => {
        requests += 1;
        return HttpResponse.json({ items: [kubernetes, onboarding] });
      }),
    );
    renderPages('/learning-paths');

    expect(
      await screen.findByRole('heading', { level: 1, name: 'Learning paths' }),
    ).toBeInTheDocument();
    const [first, second] = screen
      .getAllByRole('heading', { level: 2 })
      .map(heading => heading.closest('li')!);
    expect(within(first).getByText('26 guides')).toBeInTheDocument();
    expect(within(first).getByText('6 h 40 min')).toBeInTheDocument();
    expect(within(first).getByText('Advanced')).toBeInTheDocument();
    expect(within(first).getByText('platform')).toBeInTheDocument();
    expect(within(second).getByText('1 guide')).toBeInTheDocument();
    expect(within(second).getByText('1 h')).toBeInTheDocument();
    expect(
      within(first).getByRole('button', {
        name: 'Open path: Building a Kubernetes Platform',
      }),
    ).toHaveAttribute('href', '/learning-paths/series/kubernetes-platform');
    expect(requests).toBe(1);
  });

  it('narrows by text, level and tag', async () => {
    answer(kubernetes, onboarding);
    renderPages('/learning-paths');
    await userEvent.type(
      await screen.findByRole('searchbox', { name: 'Search learning paths' }),
      'onboard',
    );
    expect(screen.getByText('Onboard a service')).toBeInTheDocument();
    expect(screen.queryByText(kubernetes.title)).not.toBeInTheDocument();
    expect(screen.getByText('1 learning path')).toHaveAttribute(
      'role',
      'status',
    );

    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Level' }),
      'Advanced',
    );
    expect(screen.getByText('No learning path matches')).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(screen.getByText(kubernetes.title)).toBeInTheDocument();
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  it('takes the filter from the address', async () => {
    answer(kubernetes, onboarding);
    renderPages('/learning-paths?tag=services');
    expect(await screen.findByText('Onboard a service')).toBeInTheDocument();
    expect(screen.queryByText(kubernetes.title)).not.toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'Tag' })).toHaveValue(
      'services',
    );
  });

  it('says how to add a path where there is none', async () => {
    answer();
    renderPages('/learning-paths');
    expect(
      await screen.findByText('There are no learning paths yet'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /How to write a learning path/ }),
    ).toHaveAttribute('target', '_blank');
    expect(screen.queryByRole('search')).not.toBeInTheDocument();
  });

  it.each([401, 403])('says whom to ask on a %s', async status => {
    server.use(http.get(`${API}/series`, () => failure(status, 'no')));
    renderPages('/learning-paths');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'learning-paths.guide.read',
    );
    expect(screen.queryByRole('button', { name: 'Retry' })).toBeNull();
  });

  it('says what happened, and tries again', async () => {
    server.use(
      http.get(`${API}/series`, () => failure(500, 'The database is away'), {
        once: true,
      }),
    );
    renderPages('/learning-paths');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    answer(kubernetes);
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByText(kubernetes.title)).toBeInTheDocument();
  });

  it('says so when the server cannot be reached', async () => {
    server.use(http.get(`${API}/series`, () => HttpResponse.error()));
    renderPages('/learning-paths');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The server could not be reached',
    );
  });

  it('leads to content health those who may see it', async () => {
    answer(kubernetes);
    renderPages('/learning-paths');
    expect(
      await screen.findByRole('link', { name: 'Content health' }),
    ).toHaveAttribute('href', '/learning-paths/health');
  });
});
