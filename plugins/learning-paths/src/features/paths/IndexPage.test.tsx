import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { progress, STORAGE } from '../../__fixtures__/reviews';
import { kubernetes, onboarding } from '../../__fixtures__/series';
import { failure } from '../../__testUtils__/failure';
import { API, renderPages } from '../../__testUtils__/renderPages';

const server = setupServer();
const nextUp = {
  path: '/guides/kubernetes/calico',
  title: 'Calico',
  minutes: 22,
  status: 'not-reviewed',
};

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
        name: 'Start: Storage Integration (9 min), Building a Kubernetes Platform',
      }),
    ).toHaveAttribute(
      'href',
      '/learning-paths/guides/kubernetes/storage-integration?series=kubernetes-platform',
    );
    // Its server does not say with which guide it begins.
    expect(
      within(second).getByRole('button', { name: /^Open path/ }),
    ).toHaveAttribute('href', '/learning-paths/series/onboarding');
    expect(requests).toBe(1);
  });

  it('says how to add a path where there is none, to those who look after sources', async () => {
    answer();
    renderPages('/learning-paths');
    expect(
      await screen.findByText('There is no learning path that you may read'),
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

  it('leads to the coverage, and to the progress of the reader’s team', async () => {
    answer({ ...kubernetes, progress });
    renderPages('/learning-paths', { teams: [STORAGE] });
    expect(
      await screen.findByRole('link', { name: 'Coverage of all teams' }),
    ).toHaveAttribute('href', '/learning-paths/coverage');
    expect(
      screen.getByRole('link', { name: 'Your team’s progress' }),
    ).toHaveAttribute(
      'href',
      '/learning-paths/teams/group/default/storage-squad',
    );
  });

  it.each([
    [
      'changes to review',
      {
        progress,
        nextUp: { ...nextUp, kind: 'review-changes', status: 'changed' },
      },
      '7 of 26 done · 2 changed · 1 due',
      'Review changes',
    ],
    [
      'a due guide',
      {
        progress: { ...progress, changed: 0 },
        nextUp: { ...nextUp, kind: 'review-changes', status: 'due' },
      },
      '7 of 26 done · 1 due',
      'Review again',
    ],
    [
      'a path under way',
      {
        progress: { ...progress, changed: 0, due: 0 },
        nextUp: { ...nextUp, kind: 'continue' },
      },
      '7 of 26 done',
      'Continue',
    ],
    [
      'a path not begun',
      {
        progress: { ...progress, done: 0, changed: 0, due: 0 },
        nextUp: { ...nextUp, kind: 'start' },
      },
      '0 of 26 done',
      'Start',
    ],
  ])(
    'says how far the team is and leads on: %s',
    async (_, team, words, label) => {
      answer({ ...kubernetes, ...team });
      renderPages('/learning-paths', { teams: [STORAGE] });
      const card = (await screen.findByText(kubernetes.title)).closest('li')!;
      expect(card).toHaveTextContent(words);
      expect(
        within(card).getByRole('button', {
          name: `${label}: Calico (22 min), ${kubernetes.title}`,
        }),
      ).toHaveAttribute(
        'href',
        '/learning-paths/guides/kubernetes/calico?series=kubernetes-platform',
      );
    },
  );

  it('begins with the first guide where nothing is expected of the team', async () => {
    answer({ ...kubernetes, progress: { ...progress, total: 0, done: 0 } });
    renderPages('/learning-paths', { teams: [STORAGE] });
    const card = (await screen.findByText(kubernetes.title)).closest('li')!;
    expect(card).toHaveTextContent('No review is expected');
    expect(
      within(card).getByRole('button', { name: /^Start: Storage Integration/ }),
    ).toBeVisible();
  });

  it('opens a path where all is done', async () => {
    const words = 'All done';
    const done = { ...progress, done: 26, changed: 0, due: 0 };
    answer({ ...kubernetes, progress: done });
    renderPages('/learning-paths', { teams: [STORAGE] });
    const card = (await screen.findByText(kubernetes.title)).closest('li')!;
    expect(card).toHaveTextContent(words);
    expect(
      within(card).getByRole('button', { name: /^Open path/ }),
    ).toHaveAttribute('href', '/learning-paths/series/kubernetes-platform');
  });
});
