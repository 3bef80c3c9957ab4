import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  STORAGE,
  trackedSeries,
  withStatuses,
} from '../../__fixtures__/reviews';
import { kubernetesSeries } from '../../__fixtures__/series';
import { API, renderPages } from '../../__testUtils__/renderPages';

const server = setupServer();
const ADDRESS = '/learning-paths/series/kubernetes-platform';

const sectionCard = async (name: string) =>
  screen.findByRole('region', { name });

describe('the page of a learning path, for a team', () => {
  registerMswTestHooks(server);

  const track = (series = trackedSeries) => {
    server.use(
      http.get(`${API}/series/kubernetes-platform`, () =>
        HttpResponse.json(series),
      ),
    );
    renderPages(ADDRESS, { teams: [STORAGE] });
  };

  it('says how far it is, by status, and what comes next', async () => {
    track();
    expect(
      await screen.findByRole('list', { name: 'Facts' }),
    ).toHaveTextContent('7 of 26 done, 2 changed since your review, 1 due');
    expect(
      within(screen.getByRole('list', { name: 'Guides by status' }))
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'Reviewed 5',
      'Reviewed with an exception 1',
      'Not applicable 1',
      'Changed since 2',
      'Due again 1',
      'Not reviewed 16',
    ]);
    expect(
      screen.getByRole('button', { name: /^Review changes: Calico/ }),
    ).toHaveAttribute(
      'href',
      '/learning-paths/guides/kubernetes/calico?series=kubernetes-platform',
    );
  });

  it('counts what is done of each section, in the map and on the cards', async () => {
    track();
    const map = await screen.findByRole('navigation', {
      name: 'Platform map',
    });
    expect(
      within(map).getByRole('link', {
        name: 'Container Networking 2 of 5 done 1 changed 1 due',
      }),
    ).toBeInTheDocument();
    expect(
      within(map).getByRole('link', { name: 'Elsewhere 2 guides' }),
    ).toBeInTheDocument();
    const card = await sectionCard('Container Networking');
    expect(within(card).getByText('2 of 5')).toBeInTheDocument();
    expect(within(card).queryByText('Section done')).toBeNull();
    expect(
      within(await sectionCard('Storage Integration')).getByText(
        'Section done',
      ),
    ).toBeInTheDocument();
  });

  it('says the state of every row, in sight where it asks for something', async () => {
    track();
    const card = await sectionCard('Container Networking');
    expect(
      within(card)
        .getAllByRole('listitem')
        .map(item => item.firstChild?.textContent),
    ).toEqual([
      'Container Networking · overview (Reviewed)12 min',
      'Calico Reference ArchitectureChanged since12 min',
      'Route ReflectorsDue again12 min',
      'Route Reflectors at Scale (Not applicable)12 min',
      'Network Policy (Not reviewed)12 min',
    ]);
  });

  it('shows no state of guides that are not expected of it', async () => {
    track({
      ...trackedSeries,
      steps: withStatuses(kubernetesSeries.steps, [
        'storage-integration',
        'network-policy',
      ]),
    });
    const alone = await sectionCard('Storage Integration');
    expect(alone).not.toHaveTextContent(/Reviewed|done/);
    expect(
      within(await sectionCard('Container Networking')).getByText('2 of 4'),
    ).toBeInTheDocument();
  });

  it('says so where nothing is expected of it', async () => {
    track({
      ...kubernetesSeries,
      progress: { ...trackedSeries.progress!, total: 0 },
    });
    expect(
      await screen.findByText(
        'No review of this path is expected from storage-squad.',
      ),
    ).toBeInTheDocument();
  });
});
