import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { progress, STORAGE } from '../../__fixtures__/reviews';
import { kubernetes, onboarding } from '../../__fixtures__/series';
import { failure } from '../../__testUtils__/failure';
import { renderOnEntity } from '../../__testUtils__/renderOnEntity';
import { API } from '../../__testUtils__/renderPages';
import { Content, ContextProvider } from './ContinueLearning';

const server = setupServer();

const begun = {
  ...onboarding,
  progress: { ...progress, changed: 0, due: 0 },
  nextUp: { kind: 'continue', path: '/guides/first', title: 'First steps' },
};
const changed = {
  ...kubernetes,
  progress,
  nextUp: { kind: 'review-changes', path: '/guides/calico', title: 'Calico' },
};

const show = (items: unknown[], teams = [STORAGE]) => {
  server.use(http.get(`${API}/series`, () => HttpResponse.json({ items })));
  renderOnEntity(
    <ContextProvider>
      <Content />
    </ContextProvider>,
    { teams },
  );
};

describe('the widget of the home page', () => {
  registerMswTestHooks(server);

  it('shows the paths of the team with what comes next, changed ones first', async () => {
    show([begun, changed, { ...onboarding, slug: 'done', progress }]);
    const list = await screen.findByRole('list', { name: 'Learning paths' });
    const [first, second, ...others] = within(list).getAllByRole('listitem');
    expect(first).toHaveTextContent('7 of 26 done · 2 changed · 1 due');
    expect(
      within(first).getByRole('button', { name: /^Review changes: Calico/ }),
    ).toHaveAttribute(
      'href',
      '/learning-paths/guides/calico?series=kubernetes-platform',
    );
    expect(
      within(second).getByRole('button', { name: /^Continue: First steps/ }),
    ).toBeInTheDocument();
    expect(others).toEqual([]);
    expect(
      screen.getByRole('link', { name: 'All learning paths' }),
    ).toHaveAttribute('href', '/learning-paths');
  });

  it.each<[string, unknown[], string[], string]>([
    [
      'nothing is open',
      [{ ...kubernetes, progress }],
      [STORAGE],
      'Your team has nothing open.',
    ],
    [
      'nothing is expected',
      [{ ...kubernetes, progress: { ...progress, total: 0 } }],
      [STORAGE],
      'No learning path expects a review from your team.',
    ],
    [
      'there is no path',
      [],
      [STORAGE],
      'No learning path expects a review from your team.',
    ],
    [
      'the reader is in no team',
      [kubernetes],
      [],
      'You are in no team, so nothing is tracked.',
    ],
    [
      'the reviews are hidden',
      [kubernetes],
      [STORAGE],
      'What storage-squad reviewed cannot be shown: nobody knows the team, or you may not see its reviews.',
    ],
  ])('says so where %s', async (_name, items, teams, words) => {
    show(items, teams);
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(screen.queryByRole('list')).toBeNull();
  });

  it.each([
    [403, 'You may not see learning paths.'],
    [500, 'Your learning paths could not be loaded'],
  ])('says what happened on a %s', async (status, words) => {
    show([]);
    server.use(http.get(`${API}/series`, () => failure(status)));
    expect(await screen.findByText(words)).toBeInTheDocument();
  });
});
