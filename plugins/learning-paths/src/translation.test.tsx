import { TranslationApi } from '@backstage/frontend-plugin-api';
import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { calico, calicoInSeries } from './__fixtures__/guide';
import {
  changed,
  guideFor,
  review,
  trackedSeries,
} from './__fixtures__/reviews';
import {
  kubernetes,
  kubernetesSeries,
  onboarding,
} from './__fixtures__/series';
import { failure } from './__testUtils__/failure';
import { API, renderPages } from './__testUtils__/renderPages';
import { learningPathsTranslationRef } from './translation';

const server = setupServer();

/** A language in which every word of ours stands in brackets. */
function bracketed(): TranslationApi {
  const real = mockApis.translation();
  return {
    getTranslation: ref => {
      const snapshot = real.getTranslation(ref);
      if (!snapshot.ready || ref.id !== learningPathsTranslationRef.id) {
        return snapshot;
      }
      const { t } = snapshot;
      return {
        ready: true,
        t: new Proxy(t, {
          apply: (target, self, args) =>
            `⟦${Reflect.apply(target, self, args)}⟧`,
        }),
      };
    },
    translation$: ref => real.translation$(ref),
  };
}

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

/** All texts of the fixtures: what a page may say that is not ours. */
const content = [
  ...JSON.stringify([
    kubernetesSeries,
    onboarding,
    calicoInSeries,
    review,
    'storage-squad',
    sources,
    diagnostics,
    'Map',
    'Helm',
    'Calico',
    'x',
    'networking',
    '· #←→/,:.',
  ])
    .split(/"|\\n|<[^>]*>/)
    .filter(text => text.trim()),
].sort((a, b) => b.length - a.length);

function leftOver(text: string): string {
  let rest = text;
  // Words within words: the innermost brackets first.
  while (/⟦[^⟦⟧]*⟧/.test(rest)) {
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  for (const known of content) {
    rest = rest.split(known).join(' ');
  }
  return rest.replace(/[^a-z]+/gi, ' ').trim();
}

function words(root: Element): string[] {
  const said: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    said.push(walker.currentNode.nodeValue ?? '');
  }
  for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
    for (const element of Array.from(root.querySelectorAll(`[${name}]`))) {
      said.push(element.getAttribute(name) ?? '');
    }
  }
  return said;
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
      http.get(`${API}/sources`, () => HttpResponse.json({ items: sources })),
      http.get(`${API}/diagnostics`, () =>
        HttpResponse.json({ items: diagnostics, nextCursor: 'x' }),
      ),
    );
    renderPages(address, { translationApi: bracketed() });
    await screen.findByRole('heading', { level: 1 });
    const left = words(screen.getByRole('main')).map(leftOver).filter(Boolean);
    expect(left).toEqual([]);
  });
});
