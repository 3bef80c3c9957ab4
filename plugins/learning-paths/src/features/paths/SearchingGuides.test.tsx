import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { kubernetes, onboarding } from '../../__fixtures__/series';
import { API, renderPages } from '../../__testUtils__/renderPages';

const server = setupServer();

const matching = {
  total: 8,
  guides: [
    { path: '/guides/kubernetes/calico', title: 'Calico Reference' },
    {
      path: '/guides/kubernetes/policy',
      title: 'Network Policy',
      heading: { id: 'with-calico', text: 'With calico (v3.31)' },
    },
  ],
};

/** Finds guides of the first path by "calico", everything without words, and else nothing. */
const answer = () =>
  server.use(
    http.get(`${API}/series`, ({ request }) => {
      const text = new URL(request.url).searchParams.get('text') ?? '';
      const all = [kubernetes, onboarding];
      const found = /calico\b/i.test(text) ? [{ ...kubernetes, matching }] : [];
      return HttpResponse.json({ items: text ? found : all });
    }),
  );

const open = (search: string) => renderPages(`/learning-paths?${search}`);

describe('a search on the index', () => {
  registerMswTestHooks(server);
  beforeEach(answer);

  it('shows the guides that match, in their path, with the words marked', async () => {
    open('text=Calico');
    const list = await screen.findByRole('list', {
      name: `Guides of ${kubernetes.title} that match`,
    });
    const [first, second, more] = within(list).getAllByRole('listitem');
    expect(first.querySelector('mark')).toHaveTextContent('Calico');
    expect(
      within(first).getByRole('link', { name: 'Calico Reference' }),
    ).toHaveAttribute(
      'href',
      '/learning-paths/guides/kubernetes/calico?series=kubernetes-platform',
    );
    expect(second.querySelector('mark')).toHaveTextContent('calico');
    expect(
      within(second).getByRole('link', { name: 'Network Policy' }),
    ).toHaveAttribute(
      'href',
      '/learning-paths/guides/kubernetes/policy?series=kubernetes-platform#with-calico',
    );
    expect(
      within(more).getByRole('link', { name: '6 more guides of this path' }),
    ).toHaveAttribute('href', '/learning-paths/series/kubernetes-platform');
    expect(screen.getByText('1 learning path, 8 guides')).toHaveAttribute(
      'role',
      'status',
    );
  });

  it('takes what stands in the words as it is', async () => {
    open(`text=${encodeURIComponent('calico (v3.31) [a-z]* \\')}`);
    const list = await screen.findByRole('list', { name: /that match$/ });
    expect(
      [...list.querySelectorAll('mark')].map(mark => mark.textContent),
    ).toEqual(['Calico', 'calico', '(v3.31)']);
  });

  it('says what to try where nothing matches: fewer words, and tags that there are', async () => {
    open('text=calicoo+bgp');
    await screen.findByText('Nothing matches “calicoo bgp”');
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Show paths with the tag services',
      }),
    );
    expect(await screen.findByText(onboarding.title)).toBeInTheDocument();
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  it('searches for one of the words only', async () => {
    open('text=calico+nonsense');
    // Our answers match by any word; a real one by all of them.
    await screen.findByRole('list', { name: /that match$/ });
    await userEvent.clear(screen.getByRole('searchbox'));
    await userEvent.type(screen.getByRole('searchbox'), 'bgp calicoo');
    await screen.findByText('Nothing matches “bgp calicoo”');
    await userEvent.click(
      screen.getByRole('button', { name: 'Search for bgp' }),
    );
    expect(await screen.findByText('Nothing matches “bgp”')).toBeVisible();
  });

  it('tells when only the level or the tag is in the way', async () => {
    open('text=calico&level=beginner');
    expect(
      await screen.findByText(
        '1 learning path matches the words, but not the level or tag.',
      ),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear level and tag' }),
    );
    expect(
      await screen.findByRole('list', { name: /that match$/ }),
    ).toBeVisible();
    expect(screen.getByRole('searchbox')).toHaveValue('calico');
  });
});
