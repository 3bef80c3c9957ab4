import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { coverage, groupCoverage, teamReport } from '../__fixtures__/coverage';
import { calico, calicoInSeries } from '../__fixtures__/guide';
import {
  changed,
  guideFor,
  review,
  trackedSeries,
} from '../__fixtures__/reviews';
import {
  kubernetes,
  kubernetesSeries,
  onboarding,
} from '../__fixtures__/series';
import { failure } from '../__testUtils__/failure';
import {
  bracketed,
  textsOf,
  untranslated,
} from '../__testUtils__/pseudoLocale';
import { API, renderPages } from '../__testUtils__/renderPages';

const server = setupServer();

const sources = [{ id: 'example', type: 'file', state: 'ok', documents: 7 }];
const diagnostics = [
  {
    severity: 'error',
    code: 'missing-source',
    source: 'example',
    file: 'a.md',
    line: 3,
    message: 'Leads nowhere',
    editUrl: 'https://git.example.com/a.md',
  },
];
const html =
  '<pre class="lp-code"><code>x</code></pre><img alt="Map"><div class="lp-tabs"><section class="lp-tab"><p class="lp-tab-title">Helm</p></section></div>' +
  '<p class="lp-callout-title" data-callout="note">Note</p><input type="checkbox"><div class="lp-table"></div><h2 id="a">Calico</h2>' +
  '<span class="lp-missing-link">Calico</span><a href="https://example.com">Calico</a>';

const content = textsOf(
  kubernetesSeries,
  onboarding,
  calicoInSeries,
  review,
  'storage-squad',
  ...groupCoverage.items.map(({ name }) => name),
  ...teamReport.guides.map(({ title }) => title),
  ...teamReport.guides.map(guide => guide.review?.comment),
  'Sam Okafor',
  'disk-squad',
  sources,
  diagnostics,
  'Map',
  'Helm',
  'Calico',
  'x',
  'networking',
  '· #←→/,:.',
);

function coverageHandlers() {
  return [
    http.get(`${API}/series`, () => HttpResponse.json({ items: [kubernetes] })),
    http.get(`${API}/coverage`, ({ request }) => {
      const { searchParams } = new URL(request.url);
      if (searchParams.get('text') === 'nobody') {
        return HttpResponse.json({ ...coverage, items: [] });
      }
      return HttpResponse.json(
        searchParams.has('by') ? groupCoverage : coverage,
      );
    }),
    http.get(`${API}/teams/:kind/:namespace/:name`, ({ params }) =>
      HttpResponse.json({
        ...teamReport,
        isInCatalog: params.name !== 'gone',
        isTracked: true,
        mayTransfer: true,
      }),
    ),
  ];
}

describe('the words of Learning Paths', () => {
  registerMswTestHooks(server);

  it.each([
    ['the index', '/learning-paths'],
    ['an index without a match', '/learning-paths?text=nothing'],
    ['a path', '/learning-paths/series/kubernetes-platform'],
    ['a guide', '/learning-paths/guides/alone'],
    ['a guide of a path', '/learning-paths/guides/x?series=s'],
    ['content health', '/learning-paths/health'],
    ['a path of a team', '/learning-paths/series/tracked?team=x'],
    ['a guide of a team', '/learning-paths/guides/x?series=s&team=x'],
    ['a guide that is gone', '/learning-paths/guides/gone'],
    ['no such page', '/learning-paths/nowhere'],
    ['the coverage', '/learning-paths/coverage?asOf=2026-03-03'],
    ['the coverage by groups', '/learning-paths/coverage?by=group&text=x'],
    ['a coverage without a match', '/learning-paths/coverage?text=nobody'],
    ['a team', '/learning-paths/teams/group/default/storage-squad?asOf=x'],
    [
      'taking over reviews',
      '/learning-paths/teams/group/default/storage-squad/transfer',
    ],
    ['a team that left', '/learning-paths/teams/group/default/gone'],
  ])('can all be translated: %s', async (_name, address) => {
    server.use(
      http.get(`${API}/series`, () =>
        HttpResponse.json({ items: [kubernetes, onboarding] }),
      ),
      http.get(`${API}/series/:slug`, ({ params }) =>
        HttpResponse.json(
          params.slug === 'tracked' ? trackedSeries : kubernetesSeries,
        ),
      ),
      http.get(`${API}/guides`, ({ request }) => {
        const { searchParams } = new URL(request.url);
        if (searchParams.get('path') === '/gone') {
          return failure(404);
        }
        if (searchParams.has('team')) {
          return HttpResponse.json({ ...guideFor(changed), html });
        }
        return HttpResponse.json({
          ...(searchParams.has('series') ? calicoInSeries : calico),
          html,
        });
      }),
      ...coverageHandlers(),
      http.get(`${API}/sources`, () => HttpResponse.json({ items: sources })),
      http.get(`${API}/diagnostics`, () =>
        HttpResponse.json({ items: diagnostics, nextCursor: 'x' }),
      ),
    );
    renderPages(address, { translationApi: bracketed() });
    // The header above it is the app's.
    const main = await screen.findByRole('main');
    await within(main).findByRole('heading', { level: 1 });
    await waitFor(() => expect(screen.queryByText('⟦Loading…⟧')).toBeNull());
    expect(untranslated(main, content)).toEqual([]);
  });

  it.each([
    [
      'the guides behind a cell',
      '/learning-paths/coverage',
      /Storage squad, Container/,
      'dialog',
    ],
    [
      'the teams behind a cell',
      '/learning-paths/coverage?by=group',
      /Platform, Container/,
      'dialog',
    ],
    ['kinds of files', '/learning-paths/coverage', '⟦Evidence⟧', 'menu'],
  ])('can all be translated: %s', async (_name, address, button, role) => {
    server.use(...coverageHandlers());
    renderPages(address, { translationApi: bracketed() });
    await userEvent.click(await screen.findByRole('button', { name: button }));
    const opened = await screen.findByRole(role);
    await waitFor(() => expect(screen.queryByText('⟦Loading…⟧')).toBeNull());
    expect(untranslated(opened, content)).toEqual([]);
  });
});
