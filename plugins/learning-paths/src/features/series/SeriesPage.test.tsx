import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { kubernetes, kubernetesSeries } from '../../__fixtures__/series';
import { failure } from '../../__testUtils__/failure';
import { API, renderPages } from '../../__testUtils__/renderPages';

const server = setupServer();
const ADDRESS = '/learning-paths/series/kubernetes-platform';

function answer(changes: Partial<typeof kubernetesSeries> = {}) {
  server.use(
    http.get(`${API}/series/kubernetes-platform`, () =>
      HttpResponse.json({ ...kubernetesSeries, ...changes }),
    ),
  );
}

const sectionCard = async (name: string) =>
  screen.findByRole('region', { name });

describe('the page of a learning path', () => {
  registerMswTestHooks(server);

  it('says that it is loading', async () => {
    server.use(
      http.get(`${API}/series/:slug`, async () => {
        await delay('infinite');
        return HttpResponse.json({});
      }),
    );
    renderPages(ADDRESS);
    expect(await screen.findByText('Loading…')).toBeInTheDocument();
  });

  it('shows what the path is about', async () => {
    answer();
    renderPages(ADDRESS);
    expect(
      await screen.findByRole('heading', { level: 1, name: kubernetes.title }),
    ).toBeInTheDocument();
    expect(screen.getByText('6 h 40 min')).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'platform' }),
    ).toHaveAttribute('href', '/catalog/default/group/platform');
    expect(screen.getByRole('link', { name: 'Foundations' })).toHaveAttribute(
      'href',
      '/learning-paths/series/foundations',
    );
    expect(screen.getByRole('link', { name: 'Day two' })).toHaveAttribute(
      'href',
      '/learning-paths/series/day-two',
    );
    expect(
      screen.getByRole('link', { name: /Edit this page/ }),
    ).toHaveAttribute('href', 'https://git.example.com/series.md');
    const trail = screen.getByRole('navigation', { name: 'Breadcrumbs' });
    expect(
      within(trail).getByRole('link', { name: 'Learning Paths' }),
    ).toHaveAttribute('href', '/learning-paths');
    expect(document.title).toBe(`${kubernetes.title} · Backstage`);
  });

  it('keeps the path in the links of its introduction', async () => {
    answer();
    renderPages(ADDRESS);
    expect(
      await screen.findByRole('link', { name: 'about Calico' }),
    ).toHaveAttribute(
      'href',
      '/learning-paths/guides/kubernetes/calico?series=kubernetes-platform',
    );
  });

  it('shows the whole introduction, after the map and before the cards', async () => {
    answer();
    renderPages(ADDRESS);
    const introduction = await screen.findByRole('region', {
      name: 'Introduction',
    });
    expect(screen.queryByRole('button', { name: 'Read more' })).toBeNull();
    const isBefore = (one: Element, other: Element) =>
      (one.compareDocumentPosition(other) &
        Node.DOCUMENT_POSITION_FOLLOWING) !==
      0;
    const map = screen.getByRole('navigation', { name: 'Platform map' });
    expect(isBefore(map, introduction)).toBe(true);
    expect(
      isBefore(introduction, screen.getByRole('list', { name: 'Sections' })),
    ).toBe(true);
  });

  it('has the sections as cards below a map that leads to them', async () => {
    answer();
    renderPages(ADDRESS);
    const map = await screen.findByRole('navigation', { name: 'Platform map' });
    for (const [name, anchor] of [
      ['Storage Integration 1 guide', 'section-1'],
      ['Container Networking 5 guides', 'section-2'],
      ['Elsewhere 2 guides', 'section-3'],
    ]) {
      expect(within(map).getByRole('link', { name })).toHaveAttribute(
        'href',
        `${ADDRESS}#${anchor}`,
      );
    }
    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .map(heading => [heading.id, heading.textContent]),
    ).toEqual([
      ['section-1', 'Storage Integration'],
      ['section-2', 'Container Networking'],
      ['section-3', 'Elsewhere'],
    ]);
  });

  it('lists the overview of a section first, then its pages at any depth', async () => {
    answer();
    renderPages(ADDRESS);
    const card = await sectionCard('Container Networking');
    expect(
      within(card)
        .getAllByRole('link')
        .map(link => link.textContent),
    ).toEqual([
      'Container Networking',
      'Calico Reference Architecture',
      'Route Reflectors',
      'Route Reflectors at Scale',
      'Network Policy',
    ]);
    expect(within(card).getByText('· overview')).toBeInTheDocument();
    expect(
      within(card).getByText('Pick a CNI, then decide who may talk to whom.'),
    ).toBeInTheDocument();
    expect(within(card).getAllByText('12 min')).toHaveLength(5);

    const alone = await sectionCard('Storage Integration');
    expect(within(alone).queryByText('· overview')).toBeNull();
  });

  it('says in words where a step does not lead to a guide', async () => {
    answer();
    renderPages(ADDRESS);
    const card = await sectionCard('Elsewhere');
    expect(within(card).getByText('Not Written')).toBeInTheDocument();
    expect(within(card).getByText('Not available yet')).toBeInTheDocument();
    expect(
      within(card).queryByRole('link', { name: 'Not Written' }),
    ).toBeNull();

    const website = within(card).getByRole('link', {
      name: 'Kubernetes Documentation (opens in a new tab)',
    });
    expect(website).toHaveAttribute('href', 'https://kubernetes.io/docs/');
    expect(website).toHaveAttribute('rel', 'noopener noreferrer');
    expect(
      within(card).getByRole('link', { name: 'Ingress Component' }),
    ).toHaveAttribute('href', '/catalog/default/component/ingress');
    expect(within(card).getByRole('link', { name: 'Runbook' })).toHaveAttribute(
      'href',
      '/docs/default/component/ingress/runbook/on-call',
    );
  });

  it('makes no link of a TechDocs page where the app has no TechDocs', async () => {
    answer();
    renderPages(ADDRESS, { techDocs: false });
    const card = await sectionCard('Elsewhere');
    expect(within(card).getByText('Runbook')).toBeInTheDocument();
    expect(within(card).queryByRole('link', { name: 'Runbook' })).toBeNull();
  });

  it('says so when a path has no steps', async () => {
    answer({ steps: [], prerequisites: [], next: undefined });
    renderPages(ADDRESS);
    expect(
      await screen.findByText('This learning path has no guides yet'),
    ).toBeInTheDocument();
  });

  it('says that an unknown path does not exist, and leads back', async () => {
    server.use(http.get(`${API}/series/:slug`, () => failure(404, 'none')));
    renderPages('/learning-paths/series/gone');
    expect(
      await screen.findByRole('heading', {
        name: 'This learning path does not exist (any more)',
      }),
    ).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent('“gone”');
    expect(
      screen.getByRole('link', { name: 'All learning paths' }),
    ).toHaveAttribute('href', '/learning-paths');
  });

  it('says whom to ask for permission', async () => {
    server.use(http.get(`${API}/series/:slug`, () => failure(403, 'no')));
    renderPages(ADDRESS);
    expect(
      await screen.findByRole('heading', { name: 'You may not see this' }),
    ).toBeInTheDocument();
  });

  it('tries again after an error', async () => {
    server.use(http.get(`${API}/series/:slug`, () => HttpResponse.error()));
    renderPages(ADDRESS);
    const retry = await screen.findByRole('button', { name: 'Retry' });
    answer();
    await userEvent.click(retry);
    expect(
      await screen.findByRole('heading', { level: 1, name: kubernetes.title }),
    ).toBeInTheDocument();
  });
});
