import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { coverage, groupCoverage } from '../../__fixtures__/coverage';
import { kubernetes, onboarding } from '../../__fixtures__/series';
import { coverageBackend } from '../../__testUtils__/coverageBackend';
import { failure } from '../../__testUtils__/failure';
import { API, renderPages } from '../../__testUtils__/renderPages';

const server = setupServer();
const ADDRESS = '/learning-paths/coverage';

const table = () => screen.findByRole('table');
const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map(cell => cell.textContent);
const rowOf = async (name: string) =>
  within(await table()).getByRole('row', { name: new RegExp(`^${name}`) });

describe('the coverage', () => {
  registerMswTestHooks(server);

  it('shows what is on its way', async () => {
    coverageBackend(server);
    server.use(
      http.get(`${API}/coverage`, async () => {
        await delay('infinite');
        return HttpResponse.json(coverage);
      }),
    );
    renderPages(ADDRESS);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Coverage' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Loading…')).toBeInTheDocument();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('says in each cell how many are done, changed and due, and is blank where nothing is expected', async () => {
    const asked = coverageBackend(server);
    renderPages(ADDRESS);
    expect(
      within(await table())
        .getAllByRole('columnheader')
        .map(head => head.textContent),
    ).toEqual([
      'Team',
      'All',
      '90 days',
      'Storage Integration',
      'Container Networking',
    ]);
    expect(cells(await rowOf('Network squad'))).toEqual([
      '1 of 3 1 due',
      '01 of 3, as 90 days ago',
      'Not expected',
      '1 of 3 1 due',
    ]);
    expect(cells(await rowOf('Storage squad'))).toEqual([
      '4 of 4 1 changed',
      '+34 of 4, up 3 in 90 days',
      '1 of 1',
      '3 of 3 1 changed',
    ]);
    expect(
      screen.getByRole('button', {
        name: 'Storage squad, Container Networking: 3 of 3, 1 changed',
      }),
    ).toBeInTheDocument();
    expect(cells(await rowOf('All together'))).toEqual([
      '5 of 7 1 changed 1 due',
      '',
    ]);
    expect(await rowOf('All together')).toHaveTextContent('2 teams');
    expect(screen.getByRole('link', { name: 'Storage squad' })).toHaveAttribute(
      'href',
      '/learning-paths/teams/group/default/storage-squad',
    );
    expect(asked).toEqual([
      { limit: '500' },
      { series: kubernetes.slug, sort: 'done', trend: 'true', limit: '50' },
    ]);
  });

  it('does not give the colour of all done to a cell with a changed guide', async () => {
    coverageBackend(server);
    renderPages(ADDRESS);
    await table();
    const colour = (name: RegExp) =>
      getComputedStyle(screen.getByRole('button', { name })).backgroundColor;
    const done = colour(/^Storage squad, Storage Integration/);
    const changed = colour(/^Storage squad, Container Networking/);
    expect(done).toMatch(/^rgba/);
    expect(changed).toMatch(/^rgba/);
    expect(changed).not.toBe(done);
  });

  it('puts the concerns below their path where several are shown', async () => {
    const [first, second] = coverage.sections;
    coverageBackend(server, () => ({
      ...coverage,
      sections: [first, { ...second, series: onboarding.slug }],
    }));
    renderPages(ADDRESS);
    expect(
      await screen.findByRole('columnheader', { name: onboarding.title }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('columnheader', { name: kubernetes.title }),
    ).toBeInTheDocument();
  });

  it('says why nobody is expected', async () => {
    coverageBackend(server, () => ({ ...coverage, items: [] }));
    renderPages(ADDRESS);
    expect(
      await screen.findByText(/learningPaths\.teams\.filter/),
    ).toBeInTheDocument();
  });

  it('says so where there is no learning path', async () => {
    coverageBackend(server, () => ({ ...coverage, sections: [], items: [] }));
    server.use(
      http.get(`${API}/series`, () => HttpResponse.json({ items: [] })),
    );
    renderPages(ADDRESS);
    expect(
      await screen.findByText('There is no learning path that you may read'),
    ).toBeInTheDocument();
  });

  it('says so where a filter names what does not exist', async () => {
    coverageBackend(server, () => failure(404, 'no such series'));
    renderPages(`${ADDRESS}?series=gone`);
    expect(
      await screen.findByText('There is no such learning path or group'),
    ).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'Learning path' })).toHaveValue(
      'gone',
    );
  });

  it('says which permission to ask for', async () => {
    coverageBackend(server, () => failure(403, 'no'));
    renderPages(ADDRESS);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'learning-paths.review.read',
    );
  });

  it('says what happened, and tries again', async () => {
    let failing = true;
    coverageBackend(server, () =>
      failing ? failure(500, 'The database is away') : coverage,
    );
    renderPages(ADDRESS);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    failing = false;
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await table()).toBeInTheDocument();
  });

  it('folds and unfolds with the keyboard, and says how many teams a row adds up', async () => {
    const asked = coverageBackend(server, () => groupCoverage);
    renderPages(`${ADDRESS}?series=*&by=group`);
    const toggle = await screen.findByRole('button', { name: 'Platform' });
    expect(asked).toEqual([{ by: 'group', trend: 'true', limit: '500' }]);
    expect(toggle).toHaveAttribute('aria-expanded', 'true');
    expect(await rowOf('Platform')).toHaveTextContent('2 teams');
    expect(await rowOf('Network squad')).toHaveTextContent('below Platform');

    toggle.focus();
    await userEvent.keyboard('{Enter}');
    expect(toggle).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByText('Network squad')).toBeNull();
    await userEvent.keyboard(' ');
    expect(toggle).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText('Network squad')).toBeInTheDocument();
  });
});
