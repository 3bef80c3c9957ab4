import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { TeamReport } from '@learning-paths/backstage-plugin-learning-paths-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { progressWith, teamReport } from '../../__fixtures__/coverage';
import { STORAGE } from '../../__fixtures__/reviews';
import { catchDownloads } from '../../__testUtils__/downloads';
import { failure } from '../../__testUtils__/failure';
import { API, renderPages } from '../../__testUtils__/renderPages';

const server = setupServer();
const ADDRESS = '/learning-paths/teams/group/default/storage-squad';
const TEAM = encodeURIComponent(STORAGE);

/** Answers with the team; gives what was asked. */
function answer(report: TeamReport = teamReport): string[] {
  const asked: string[] = [];
  server.use(
    http.get(`${API}/teams/group/default/storage-squad`, ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json(report);
    }),
  );
  return asked;
}

const list = async (name: string) =>
  within(await screen.findByRole('region', { name })).getAllByRole('listitem');

describe('the page of a team', () => {
  registerMswTestHooks(server);
  const downloaded = catchDownloads();

  it('says that it is loading', async () => {
    server.use(
      http.get(`${API}/teams/*`, async () => {
        await delay('infinite');
        return HttpResponse.json(teamReport);
      }),
    );
    renderPages(ADDRESS);
    expect(await screen.findByText('Loading…')).toBeInTheDocument();
  });

  it('says how far the team is, in all and with each path, and leads on', async () => {
    answer();
    renderPages(ADDRESS);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Storage squad' }),
    ).toBeInTheDocument();
    expect(document.title).toMatch(/^Storage squad · /);
    expect(screen.getByRole('region', { name: 'Progress' })).toHaveTextContent(
      '7 of 26 done',
    );
    const paths = screen.getByRole('region', { name: 'By learning path' });
    expect(paths).toHaveTextContent('7 of 26 done · 2 changed · 1 due');
    expect(
      within(paths).getByRole('button', { name: /^Review changes/ }),
    ).toHaveAttribute(
      'href',
      `/learning-paths/guides/kubernetes/calico?series=kubernetes-platform&team=${TEAM}`,
    );
    expect(
      within(screen.getByRole('navigation', { name: 'Breadcrumbs' })).getByRole(
        'link',
        { name: 'Coverage' },
      ),
    ).toHaveAttribute('href', '/learning-paths/coverage');
  });

  it('lists by name what asks for something, the most pressing first', async () => {
    answer();
    renderPages(ADDRESS);
    const again = await list('Asks for another look');
    expect(
      again.map(item => within(item).getByRole('link').textContent),
    ).toEqual(['Calico Reference Architecture', 'Route Reflectors']);
    expect(again[0]).toHaveTextContent('Changed since');
    expect(again[1]).toHaveTextContent('Due again');
    expect(again[1]).toHaveTextContent('ended on 30 June 2026');
    expect(await list('Not reviewed yet')).toHaveLength(1);
    expect(within(again[0]).getByRole('link')).toHaveAttribute(
      'href',
      `/learning-paths/guides/kubernetes/calico?series=kubernetes-platform&team=${TEAM}`,
    );
    expect(
      screen.getByRole('heading', { name: 'Asks for another look: 2 guides' }),
    ).toBeInTheDocument();
    expect(
      within(
        screen.getByRole('region', { name: 'Asks for another look' }),
      ).getByRole('heading', { level: 3, name: 'Container Networking' }),
    ).toBeInTheDocument();
  });

  it('says until when an exception holds, and why something does not apply', async () => {
    answer();
    renderPages(ADDRESS);
    const [exception] = await list('Exceptions');
    expect(exception).toHaveTextContent('until 1 May 2099');
    expect(exception).toHaveTextContent('Sam Okafor on behalf of the team');
    expect(exception).toHaveTextContent('Single tenant until the move');
    const [notApplicable] = await list('Not applicable');
    expect(notApplicable).toHaveTextContent(
      'Nothing of ours is reached from outside',
    );
  });

  it('says how the team came by a review that it did not give for the guide alone', async () => {
    answer();
    renderPages(ADDRESS);
    const [done] = await list('Done');
    expect(done).toHaveTextContent(/inherited from disk-squad/i);
    expect(done).toHaveTextContent(/section.*Container Networking/i);
    expect(await list('Reviewed, though not expected')).toHaveLength(1);
  });

  it('keeps the records of a team that left the catalog', async () => {
    answer({
      ...teamReport,
      isInCatalog: false,
      progress: progressWith(0),
      series: [],
      guides: teamReport.guides.slice(-1),
    });
    renderPages(ADDRESS);
    expect(
      await screen.findByText(/This team is not in the catalog any more/),
    ).toBeInTheDocument();
    expect(screen.getByText(STORAGE)).toBeInTheDocument();
    expect(await list('Reviewed, though not expected')).toHaveLength(1);
    expect(screen.queryByRole('region', { name: 'Progress' })).toBeNull();
  });

  it('says so where nothing is expected, and nothing was reviewed', async () => {
    answer({
      ...teamReport,
      progress: progressWith(0),
      series: [],
      guides: [],
    });
    renderPages(ADDRESS);
    expect(
      await screen.findByText('No review is expected from Storage squad.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/There is nothing to show yet/),
    ).toBeInTheDocument();
  });

  it('shows long lists page by page', async () => {
    const [, unreviewed] = teamReport.guides;
    answer({
      ...teamReport,
      guides: Array.from({ length: 60 }, (_, index) => ({
        ...unreviewed,
        path: `/guides/${index}`,
      })),
    });
    renderPages(ADDRESS);
    expect(await list('Not reviewed yet')).toHaveLength(50);
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await list('Not reviewed yet')).toHaveLength(60);
  });

  it('shows an earlier time, and leads back to now', async () => {
    const asked = answer();
    renderPages(`${ADDRESS}?asOf=2026-03-03`);
    expect(
      await screen.findByText('As it was at the end of 3 March 2026 (UTC).', {
        exact: false,
      }),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show it as it is now' }),
    );
    expect(screen.queryByText(/As it was at the end/)).toBeNull();
    expect(asked).toEqual(['?asOf=2026-03-03', '']);
  });

  it('gives the records of the team as a file', async () => {
    answer();
    server.use(
      http.get(`${API}/reviews/evidence`, ({ request }) =>
        HttpResponse.text(
          new URL(request.url).searchParams.get('team') ?? 'of all',
        ),
      ),
    );
    renderPages(ADDRESS);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Evidence' }),
    );
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'As CSV' }),
    );
    expect(await screen.findByText(/was downloaded/)).toBeInTheDocument();
    expect(downloaded[0].name).toMatch(
      /^learning-paths-evidence-storage-squad-\d{4}-\d\d-\d\d\.csv$/,
    );
    expect(await downloaded[0].content.text()).toBe(STORAGE);
  });

  it.each([
    [403, 'learning-paths.review.read'],
    [404, 'Nobody knows a team “group:default/storage-squad”.'],
    [500, 'The database is away'],
  ])('says why there is nothing to see: %s', async (status, words) => {
    server.use(
      http.get(`${API}/teams/*`, () => failure(status, 'The database is away')),
    );
    renderPages(ADDRESS);
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
  });
});
