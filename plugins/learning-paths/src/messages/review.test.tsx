import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { externalInSeries, runbookInSeries } from '../__fixtures__/guide';
import {
  changed,
  history,
  notReviewed,
  review,
  trackedSeries,
} from '../__fixtures__/reviews';
import { failure } from '../__testUtils__/failure';
import {
  bracketed,
  textsOf,
  untranslated,
} from '../__testUtils__/pseudoLocale';
import { API, renderPages } from '../__testUtils__/renderPages';

const server = setupServer();

/** A review taken over from another team, at which somebody may only look. */
const inherited = {
  ...changed,
  capacity: undefined,
  stewards: ['user:default/sam'],
  review: {
    ...review,
    inheritedFrom: 'group:default/old-squad',
    section: { series: 's', title: 'Networking' },
  },
};
const problem = 'Gone';

const content = textsOf(
  externalInSeries,
  runbookInSeries,
  trackedSeries,
  inherited,
  history,
  problem,
  'kubernetes.io',
  'old-squad',
  'storage-squad',
  'ingress',
  'sam',
  '· #←→/,:.',
);

const guide = (ref: string) =>
  ref.startsWith('techdocs:')
    ? { ...runbookInSeries, team: inherited }
    : { ...externalInSeries, problem, team: notReviewed };

describe('the words about reviews', () => {
  registerMswTestHooks(server);

  it.each([
    ['a TechDocs page', 'techdocs:a/b'],
    ['a website', 'https://a.b'],
  ])('can all be translated: %s', async (_name, ref) => {
    server.use(
      http.get(`${API}/guides`, () => HttpResponse.json(guide(ref))),
      http.get(`${API}/reviews/history`, () =>
        HttpResponse.json({
          items: [{ ...history[1], ...inherited.review, kind: 'inherit' }],
        }),
      ),
    );
    renderPages(`/learning-paths/outside?ref=${ref}&team=storage-squad`, {
      translationApi: bracketed(),
    });
    await screen.findByRole('heading', { level: 1 });
    for (const closed of screen.queryAllByText(/History/)) {
      await userEvent.click(closed);
      await screen.findAllByText(/old-squad/);
    }
    expect(untranslated(screen.getByRole('main'), content)).toEqual([]);
  });

  it('can all be translated: the review of a whole section', async () => {
    server.use(
      http.get(`${API}/series/:slug`, () => HttpResponse.json(trackedSeries)),
      http.post(`${API}/reviews/section`, () => failure(409, problem)),
    );
    renderPages('/learning-paths/series/tracked?team=storage-squad', {
      translationApi: bracketed(),
    });
    const menus = await screen.findAllByLabelText(/More for/);
    await userEvent.click(menus[0]);
    await userEvent.click(await screen.findByText(/whole section/));
    const dialog = await screen.findByRole('dialog');
    for (const box of within(dialog).getAllByRole('checkbox')) {
      await userEvent.click(box);
    }
    await userEvent.click(within(dialog).getByText(/^⟦Mark 3 guides/));
    await within(dialog).findByRole('alert');
    expect(untranslated(dialog, content)).toEqual([]);
  });
});
