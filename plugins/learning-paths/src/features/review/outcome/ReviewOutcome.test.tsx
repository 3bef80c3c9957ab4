import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import {
  Guide,
  ReviewStatus,
  Step,
  TeamGuide,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { teamReport } from '../../../__fixtures__/coverage';
import {
  currentReview,
  guideFor,
  notReviewed,
  reviewed,
  STORAGE,
} from '../../../__fixtures__/reviews';
import {
  EXTERNAL_PAGE,
  kubernetes,
  RUNBOOK,
} from '../../../__fixtures__/series';
import { API, renderPages } from '../../../__testUtils__/renderPages';
import { reviewBackend } from '../../../__testUtils__/reviewBackend';
import { testSignals } from '../../../__testUtils__/testSignals';

const server = setupServer();
const ADDRESS =
  '/learning-paths/guides/kubernetes/calico?series=kubernetes-platform';
const NETWORKING = [
  'container-networking',
  'calico',
  'calico-route-reflectors',
  'calico-route-reflectors-scale',
  'network-policy',
];

type Statuses = Record<string, ReviewStatus>;
const all = (names: string[], status: ReviewStatus = 'reviewed'): Statuses =>
  Object.fromEntries(names.map(name => [name, status]));

/** Who is not named is not asked of the team. */
function withStatuses(steps: Step[], statuses: Statuses): Step[] {
  return steps.map(step => {
    const name = step.guide?.split('/kubernetes/').pop() ?? '';
    const status = statuses[name];
    return {
      ...step,
      ...(step.guide && {
        status: status ?? 'not-reviewed',
        expected: status !== undefined,
      }),
      steps: withStatuses(step.steps, statuses),
    };
  });
}

/** The Calico guide, and how the team stands with the guides of its path. */
function calicoIn(
  statuses: Statuses,
  nextSeries?: { slug: string; title: string },
): Guide {
  const view = statuses.calico === 'reviewed' ? reviewed : notReviewed;
  const guide = guideFor(view);
  return {
    ...guide,
    series: guide.series && {
      ...guide.series,
      nextSeries,
      steps: withStatuses(guide.series.steps, statuses),
    },
  };
}

const reviewOf = (name: string, by: string, reviewedAt: string): TeamGuide => ({
  ...teamReport.guides[0],
  path: `/guides/kubernetes/${name}`,
  review: {
    ...currentReview,
    reviewedBy: `user:default/${by.toLowerCase()}`,
    reviewedByName: by,
    reviewedAt,
  },
});

const report = (...guides: TeamGuide[]) =>
  server.use(
    http.get(`${API}/teams/:kind/:namespace/:name`, ({ request }) =>
      new URL(request.url).searchParams.get('series') === kubernetes.slug
        ? HttpResponse.json({ ...teamReport, guides })
        : new HttpResponse(null, { status: 500 }),
    ),
  );

const mark = async () =>
  userEvent.click(
    await screen.findByRole('button', { name: 'Mark as reviewed' }),
  );

const review = async (
  before: Statuses,
  after: Statuses,
  nextSeries?: { slug: string; title: string },
) => {
  const running = reviewBackend(server, calicoIn(before, nextSeries), () =>
    calicoIn(after, nextSeries),
  );
  renderPages(ADDRESS, { teams: [STORAGE] });
  await mark();
  return running;
};

describe('after a review', () => {
  registerMswTestHooks(server);

  it('says in place for whom it is saved, and leads by the next Tab to the guide that is next', async () => {
    const before = all(NETWORKING, 'not-reviewed');
    await review(
      { ...before, 'calico-route-reflectors': 'reviewed' },
      { ...before, 'calico-route-reflectors': 'reviewed', calico: 'reviewed' },
    );
    const said = await screen.findByText('Saved for storage-squad');
    expect(said).toHaveAttribute('role', 'status');
    expect(said).toBeVisible();
    // What is reviewed already is passed over.
    const next = screen.getByRole('button', {
      name: 'Next: Route Reflectors at Scale (12 min)',
    });
    await waitFor(() => expect(said.closest('[tabindex]')).toHaveFocus());
    await userEvent.tab();
    expect(next).toHaveFocus();
    expect(
      screen.getByRole('button', { name: 'Undo the review' }),
    ).toBeVisible();
    expect(screen.queryByText(/is complete/)).toBeNull();
  });

  it('comes back to what was passed over before', async () => {
    const before = { ...all(NETWORKING), calico: 'not-reviewed' } as Statuses;
    await review(
      { ...before, 'storage-integration': 'changed' },
      { ...all(NETWORKING), 'storage-integration': 'changed' },
    );
    report();
    expect(
      await screen.findByRole('button', { name: /^Next: Storage Integration/ }),
    ).toBeVisible();
  });

  it('tells when a section is complete, by whom and since when, until that is dismissed', async () => {
    report(
      reviewOf('container-networking', 'Sam', '2026-03-03T09:00:00.000Z'),
      reviewOf('calico', 'Ana', '2026-11-26T09:00:00.000Z'),
      reviewOf('network-policy', 'Sam', '2026-04-03T09:00:00.000Z'),
      {
        ...reviewOf('storage-integration', 'Eve', '2026-12-24T09:00:00.000Z'),
        series: [
          { ...teamReport.guides[0].series[0], section: 'Storage Integration' },
        ],
      },
    );
    const others = { 'storage-integration': 'not-reviewed' } as Statuses;
    await review(
      { ...others, ...all(NETWORKING), calico: 'not-reviewed' },
      { ...others, ...all(NETWORKING) },
    );
    const moment = await screen.findByRole('region', {
      name: 'Container Networking is complete for storage-squad',
    });
    expect(
      await within(moment).findByText('By Ana and Sam, on 26 November 2026.'),
    ).toBeVisible();
    expect(
      within(moment).getByRole('button', { name: /^Next: Storage/ }),
    ).toBeVisible();
    expect(screen.getByText('Saved for storage-squad')).toHaveTextContent(
      'Container Networking is complete for storage-squad',
    );
    await userEvent.click(
      within(moment).getByRole('button', { name: 'Dismiss' }),
    );
    expect(moment).not.toBeInTheDocument();
    expect(document.body).not.toHaveFocus();
    expect(
      screen.getByRole('button', { name: /^Next: Storage/ }),
    ).toBeVisible();
  });

  it('tells when the path is complete, with the next path and the evidence', async () => {
    report(
      reviewOf('container-networking', 'Sam', '2026-03-03T09:00:00.000Z'),
      reviewOf('calico', 'Ana', '2026-11-26T09:00:00.000Z'),
    );
    const others = {
      'storage-integration': 'not-applicable',
      [EXTERNAL_PAGE]: 'exception',
      [RUNBOOK]: 'reviewed',
    } as Statuses;
    await review(
      { ...others, ...all(NETWORKING), calico: 'not-reviewed' },
      { ...others, ...all(NETWORKING) },
      { slug: 'day-two', title: 'Day two' },
    );
    const moment = await screen.findByRole('region', {
      name: 'storage-squad has completed Building a Kubernetes Platform',
    });
    expect(
      await within(moment).findByText(
        'By Ana and Sam, between 3 March 2026 and 26 November 2026.',
      ),
    ).toBeVisible();
    expect(
      within(moment).getByRole('button', { name: 'Next path: Day two' }),
    ).toHaveAttribute('href', '/learning-paths/series/day-two');
    expect(
      within(moment).getByRole('link', { name: 'The team’s evidence' }),
    ).toHaveAttribute(
      'href',
      '/learning-paths/teams/group/default/storage-squad',
    );
  });

  it('counts only what is asked of the team', async () => {
    report();
    await review({ calico: 'not-reviewed' }, { calico: 'reviewed' });
    expect(
      await screen.findByRole('region', {
        name: 'storage-squad has completed Building a Kubernetes Platform',
      }),
    ).toBeVisible();
  });

  it('makes no fuss of a guide that is not asked of the team', async () => {
    const statuses = all(NETWORKING.filter(name => name !== 'calico'));
    reviewBackend(
      server,
      { ...calicoIn(statuses), team: { ...notReviewed, expected: false } },
      () => ({ ...calicoIn(statuses), team: { ...reviewed, expected: false } }),
    );
    renderPages(ADDRESS, { teams: [STORAGE] });
    await mark();
    expect(await screen.findByText('Saved for storage-squad')).toBeVisible();
    expect(screen.queryByText(/complete/)).toBeNull();
  });

  it('makes no news of what was complete before', async () => {
    const statuses = all(NETWORKING);
    reviewBackend(server, calicoIn(statuses), () => calicoIn(statuses));
    renderPages(ADDRESS, { teams: [STORAGE] });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Change the review' }),
    );
    await mark();
    expect(await screen.findByText('Saved for storage-squad')).toBeVisible();
    expect(screen.queryByText(/complete/)).toBeNull();
  });

  it('tells of what somebody else completes while the page is open', async () => {
    report(reviewOf('network-policy', 'Sam', '2026-11-26T09:00:00.000Z'));
    const rest = { 'storage-integration': 'not-reviewed' } as Statuses;
    const { now } = reviewBackend(
      server,
      calicoIn({ ...rest, ...all(NETWORKING), 'network-policy': 'due' }),
      () => new Response(null, { status: 500 }),
    );
    const { api: signalApi, send } = testSignals();
    renderPages(ADDRESS, { teams: [STORAGE], signalApi });
    await screen.findByText(/by Ana Lopes/);
    now(calicoIn({ ...rest, ...all(NETWORKING) }));
    send();
    const moment = await screen.findByRole(
      'region',
      { name: 'Container Networking is complete for storage-squad' },
      { timeout: 5_000 },
    );
    expect(
      await within(moment).findByText('By Sam, on 26 November 2026.'),
    ).toBeVisible();
    expect(screen.queryByText('Saved for storage-squad')).toBeNull();
  });

  it('keeps quiet of who it was where the report cannot be read', async () => {
    server.use(
      http.get(
        `${API}/teams/:kind/:namespace/:name`,
        () => new HttpResponse(null, { status: 403 }),
      ),
    );
    const rest = { 'storage-integration': 'not-reviewed' } as Statuses;
    await review(
      { ...rest, ...all(NETWORKING), calico: 'not-reviewed' },
      { ...rest, ...all(NETWORKING) },
    );
    const moment = await screen.findByRole('region', {
      name: /is complete for/,
    });
    expect(within(moment).queryByText(/^By /)).toBeNull();
  });
});
