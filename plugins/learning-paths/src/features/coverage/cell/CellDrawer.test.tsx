import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  coverage,
  groupCoverage,
  PLATFORM,
  teamReport,
} from '../../../__fixtures__/coverage';
import { STORAGE } from '../../../__fixtures__/reviews';
import { kubernetes } from '../../../__fixtures__/series';
import { coverageBackend } from '../../../__testUtils__/coverageBackend';
import { failure } from '../../../__testUtils__/failure';
import { API, renderPages } from '../../../__testUtils__/renderPages';

const server = setupServer();
const ADDRESS = '/learning-paths/coverage';

const table = () => screen.findByRole('table');

describe('what is behind a cell of the coverage', () => {
  registerMswTestHooks(server);

  it('shows the guides behind a cell, for that team, and gives the focus back', async () => {
    coverageBackend(server);
    const asked: string[] = [];
    server.use(
      http.get(`${API}/teams/group/default/storage-squad`, ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json(teamReport);
      }),
    );
    renderPages(`${ADDRESS}?asOf=2026-11-30`);
    await table();
    const cell = screen.getByRole('button', {
      name: /^Storage squad, Container Networking/,
    });
    await userEvent.click(cell);
    const drawer = await screen.findByRole('dialog', {
      name: 'Container Networking Storage squad',
    });
    const guides = within(
      await within(drawer).findByRole('list', { name: 'Guides' }),
    ).getAllByRole('listitem');
    expect(
      guides.map(guide => [
        within(guide).getByRole('link').textContent,
        guide.textContent?.match(/Reviewed|Changed since|Not reviewed/)?.[0],
      ]),
    ).toEqual([
      ['Container Networking', 'Reviewed'],
      ['Calico Reference Architecture', 'Changed since'],
      ['Network Policy', 'Not reviewed'],
    ]);
    expect(
      within(drawer).getByRole('link', {
        name: 'Calico Reference Architecture',
      }),
    ).toHaveAttribute(
      'href',
      `/learning-paths/guides/kubernetes/calico?series=kubernetes-platform&team=${encodeURIComponent(
        STORAGE,
      )}`,
    );
    expect(asked).toEqual(['?series=kubernetes-platform&asOf=2026-11-30']);

    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(cell).toHaveFocus();
  });

  it('says in the drawer where a text differs that its author calls minor', async () => {
    coverageBackend(server);
    server.use(
      http.get(`${API}/teams/group/default/storage-squad`, () =>
        HttpResponse.json({
          ...teamReport,
          guides: teamReport.guides.map(guide => ({
            ...guide,
            ...(guide.status === 'reviewed' && guide.review
              ? { review: { ...guide.review, textDiffers: true } }
              : {}),
          })),
        }),
      ),
    );
    renderPages(ADDRESS);
    await table();
    await userEvent.click(
      screen.getByRole('button', {
        name: /^Storage squad, Container Networking/,
      }),
    );
    const drawer = await screen.findByRole('dialog');
    const items = await within(drawer).findAllByRole('listitem');
    const differing = items.filter(item =>
      /The text differs; its author calls it minor/.test(
        item.textContent ?? '',
      ),
    );
    expect(
      differing.map(item => within(item).getByRole('link').textContent),
    ).toEqual(['Container Networking']);
  });

  it.each([
    [403, 'What this team reviewed cannot be shown to you.'],
    [404, 'Nobody knows this team (any more).'],
    [500, 'The guides could not be loaded'],
  ])(
    'says in the drawer why there are no guides: %s',
    async (status, words) => {
      coverageBackend(server);
      server.use(
        http.get(`${API}/teams/group/default/storage-squad`, () =>
          failure(status, 'no'),
        ),
      );
      renderPages(ADDRESS);
      await table();
      await userEvent.click(
        screen.getByRole('button', { name: /^Storage squad, Storage/ }),
      );
      const drawer = await screen.findByRole('dialog');
      expect(await within(drawer).findByText(words)).toBeInTheDocument();
    },
  );

  it('shows the teams behind the cell of a group, and then as rows', async () => {
    const asked = coverageBackend(server, params =>
      params.get('by') === 'group' ? groupCoverage : coverage,
    );
    renderPages(`${ADDRESS}?by=group&series=${kubernetes.slug}`);
    await userEvent.click(
      await screen.findByRole('button', {
        name: /^Platform, Container Networking/,
      }),
    );
    const drawer = await screen.findByRole('dialog');
    const teams = within(
      await within(drawer).findByRole('list', { name: 'Teams' }),
    ).getAllByRole('listitem');
    expect(teams.map(team => team.textContent)).toEqual([
      'Network squad1 of 3 done · 1 due',
      'Storage squad3 of 3 done · 1 changed',
    ]);
    expect(asked.at(-1)).toEqual({
      series: kubernetes.slug,
      group: PLATFORM,
      limit: '50',
    });

    await userEvent.click(
      within(drawer).getByRole('link', { name: 'Show these teams as rows' }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByRole('combobox', { name: 'Rows' })).toHaveValue('team');
    await waitFor(async () =>
      expect(await table()).not.toHaveTextContent('Platform'),
    );
  });

  it('shows the guides behind the cell of a group in which one team is expected', async () => {
    coverageBackend(server, params =>
      params.get('by') === 'group' ? groupCoverage : coverage,
    );
    server.use(
      http.get(`${API}/teams/group/default/storage-squad`, () =>
        HttpResponse.json({
          ...teamReport,
          guides: teamReport.guides.map(guide => ({
            ...guide,
            path: '/guides/kubernetes/storage-integration',
          })),
        }),
      ),
    );
    renderPages(`${ADDRESS}?by=group`);
    await userEvent.click(
      await screen.findByRole('button', {
        name: /^Platform, Storage Integration/,
      }),
    );
    const drawer = await screen.findByRole('dialog');
    expect(
      await within(drawer).findByRole('link', {
        name: 'All guides of Storage squad',
      }),
    ).toHaveAttribute(
      'href',
      '/learning-paths/teams/group/default/storage-squad',
    );
  });
});
