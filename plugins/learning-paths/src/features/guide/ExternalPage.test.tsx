import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { Guide } from '@learning-paths/backstage-plugin-learning-paths-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { externalInSeries, runbookInSeries } from '../../__fixtures__/guide';
import {
  changed,
  changes,
  notReviewed,
  review,
  reviewed,
  STORAGE,
  trackedSeries,
} from '../../__fixtures__/reviews';
import { EXTERNAL_PAGE, RUNBOOK } from '../../__fixtures__/series';
import { failure } from '../../__testUtils__/failure';
import { API, renderPages } from '../../__testUtils__/renderPages';
import { reviewBackend } from '../../__testUtils__/reviewBackend';

const server = setupServer();
const at = (ref: string) =>
  `/learning-paths/outside?ref=${encodeURIComponent(
    ref,
  )}&series=kubernetes-platform`;

/** Answers with these guides, by the refs that are asked for. */
function answer(...guides: Guide[]) {
  server.use(
    http.get(`${API}/guides`, ({ request }) => {
      const asked = new URL(request.url).searchParams.get('path');
      const guide = guides.find(({ path }) => path === asked);
      return guide ? HttpResponse.json(guide) : failure(404);
    }),
  );
}

const page = () => screen.findByRole('region', { name: 'The page' });
const title = (name: string) =>
  screen.findByRole('heading', { level: 1, name });

describe('a guide that is an external page', () => {
  registerMswTestHooks(server);

  it('in TechDocs: what it is, its place in the path, and the way there', async () => {
    answer(runbookInSeries, externalInSeries);
    renderPages(at(RUNBOOK));
    expect(await page()).toHaveTextContent('A page in TechDocs, of ingress');
    expect(
      screen.getByRole('button', { name: 'Open the TechDocs page' }),
    ).toHaveAttribute(
      'href',
      '/docs/default/component/ingress/runbook/on-call',
    );
    expect(await page()).toHaveTextContent('A review is pinned to its text');
    expect(screen.queryByText('Not ours to show.')).toBeNull();
    expect(screen.getByText('Guide 7 of 8')).toBeInTheDocument();

    const path = screen.getByRole('navigation', { name: /^Guides of/ });
    expect(
      within(path).getByRole('link', { name: 'Review: Runbook' }),
    ).toHaveAttribute('aria-current', 'page');

    const there = screen.getByRole('navigation', {
      name: 'Previous and next guide',
    });
    const next = within(there).getByRole('link', { name: /^Kubernetes/ });
    expect(next).toHaveAttribute('href', at(EXTERNAL_PAGE));
    await userEvent.click(next);
    const heading = await title('Kubernetes Documentation');
    await waitFor(() => expect(heading).toHaveFocus());
    expect(screen.getByRole('link', { name: /^← Runbook/ })).toHaveAttribute(
      'href',
      at(RUNBOOK),
    );
  });

  it('on a website: says that it leaves, and that reviews are not pinned', async () => {
    answer({ ...externalInSeries, problem: 'kubernetes.io answered with 404' });
    renderPages(at(EXTERNAL_PAGE));
    expect(await page()).toHaveTextContent(
      'A page outside Backstage, at kubernetes.io',
    );
    const way = screen.getByRole('link', {
      name: 'Open the page (leaves Backstage) (opens in a new tab)',
    });
    expect(way).toHaveAttribute('href', EXTERNAL_PAGE);
    expect(way).toHaveAttribute('target', '_blank');
    expect(way).toHaveAttribute('rel', 'noopener noreferrer');
    expect(await page()).toHaveTextContent('only time makes a review due');
    expect(await page()).toHaveTextContent(
      'It cannot be read at the momentkubernetes.io answered with 404',
    );
    expect(screen.queryByText(/^Changed /)).toBeNull();
  });

  it('has no way out to what is no address of the web, or to a TechDocs that is not there', async () => {
    const url = 'data:text/html,hello';
    answer({ ...externalInSeries, target: { kind: 'external', url } });
    const { unmount } = renderPages(at(EXTERNAL_PAGE));
    expect(await page()).toHaveTextContent('at data:text/html,hello');
    expect(screen.queryByRole('link', { name: /^Open/ })).toBeNull();
    unmount();

    answer(runbookInSeries);
    renderPages(at(RUNBOOK), { techDocs: false });
    expect(
      await screen.findByText('This Backstage has no TechDocs to open it in.'),
    ).toBeInTheDocument();
  });

  it('is reviewed without a text where there is none of ours', async () => {
    const { sent } = reviewBackend(
      server,
      { ...externalInSeries, team: notReviewed },
      () => ({ ...externalInSeries, team: reviewed }),
    );
    renderPages(at(EXTERNAL_PAGE), { teams: [STORAGE] });
    await screen.findByText(
      'You attest for storage-squad to the page as it is today; its text is not kept.',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Mark as reviewed' }),
    );
    await screen.findByText('Saved for storage-squad');
    expect(sent[0]).toMatchObject({
      path: EXTERNAL_PAGE,
      match: '*',
      body: { outcome: 'reviewed' },
    });
    expect(sent[0].body).not.toHaveProperty('digest');
  });

  it('shows what changed since the review of a TechDocs page', async () => {
    answer({ ...runbookInSeries, team: changed });
    server.use(
      http.get(`${API}/guides/changes`, () => HttpResponse.json(changes)),
    );
    renderPages(at(RUNBOOK), { teams: [STORAGE] });
    await userEvent.click(
      await screen.findByRole('button', { name: 'See what changed' }),
    );
    expect(await screen.findByText('route reflectors')).toBeInTheDocument();
  });

  it('asks again without a difference where only time is up', async () => {
    const due = { ...review, digest: undefined, textMoved: false };
    answer({
      ...externalInSeries,
      team: { ...changed, status: 'due', review: { ...due, status: 'due' } },
    });
    renderPages(at(EXTERNAL_PAGE), { teams: [STORAGE] });
    expect(
      await screen.findByRole('button', { name: 'Still fine: review again' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'See what changed' }),
    ).toBeNull();
  });

  it('leads from its path to the page itself, and to its review', async () => {
    const [first, second, elsewhere] = trackedSeries.steps;
    const tracked = elsewhere.steps.map(step => ({
      ...step,
      ...(step.guide && { status: 'due' as const, expected: true }),
    }));
    server.use(
      http.get(`${API}/series/:slug`, () =>
        HttpResponse.json({
          ...trackedSeries,
          steps: [first, second, { ...elsewhere, steps: tracked }],
        }),
      ),
    );
    renderPages('/learning-paths/series/kubernetes-platform', {
      teams: [STORAGE],
    });
    const card = await screen.findByRole('region', { name: 'Elsewhere' });
    expect(card).toHaveTextContent('RunbookIn TechDocs · ReviewDue again');
    expect(within(card).getByRole('link', { name: 'Runbook' })).toHaveAttribute(
      'href',
      '/docs/default/component/ingress/runbook/on-call',
    );
    expect(
      within(card).getByRole('link', { name: /^Kubernetes Documentation/ }),
    ).toHaveAttribute('href', EXTERNAL_PAGE);
    expect(
      within(card).getByRole('link', { name: 'Review: Runbook' }),
    ).toHaveAttribute('href', at(RUNBOOK));
    expect(within(card).getByText('0 of 2')).toBeInTheDocument();
    expect(
      within(card).getByRole('button', { name: 'More for Elsewhere' }),
    ).toBeInTheDocument();
  });

  it.each(['', '?ref=https%3A%2F%2Fexample.com'])(
    'is not found where none is named, or none is known: "%s"',
    async search => {
      answer();
      renderPages(`/learning-paths/outside${search}`);
      expect(await screen.findByRole('alert')).toHaveTextContent(
        search ? 'There is no guide at “https://example.com”' : 'leads nowhere',
      );
    },
  );
});
