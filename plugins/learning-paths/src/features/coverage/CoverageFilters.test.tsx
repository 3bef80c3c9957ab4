import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { coverage, PLATFORM } from '../../__fixtures__/coverage';
import { kubernetes, onboarding } from '../../__fixtures__/series';
import { coverageBackend } from '../../__testUtils__/coverageBackend';
import { renderPages } from '../../__testUtils__/renderPages';

const server = setupServer();
const ADDRESS = '/learning-paths/coverage';

/** What is asked for of the first path. */
const FIRST = {
  series: kubernetes.slug,
  sort: 'done',
  trend: 'true',
  limit: '50',
};

const table = () => screen.findByRole('table');

describe('the filters of the coverage', () => {
  registerMswTestHooks(server);

  it('takes its filters from the address', async () => {
    const asked = coverageBackend(server);
    renderPages(
      `${ADDRESS}?series=onboarding&text=storage&status=changed&group=Platform&asOf=2026-03-03`,
    );
    expect(
      await screen.findByText('As it was at the end of 3 March 2026 (UTC).', {
        exact: false,
      }),
    ).toBeInTheDocument();
    await table();
    expect(asked).toEqual([
      {
        series: 'onboarding',
        text: 'storage',
        status: 'changed',
        group: PLATFORM,
        asOf: '2026-03-03',
        sort: 'done',
        trend: 'true',
        limit: '50',
      },
    ]);
    expect(
      screen.getByRole('combobox', { name: 'Learning path' }),
    ).toHaveDisplayValue(onboarding.title);
    expect(screen.getByRole('searchbox', { name: 'Search teams' })).toHaveValue(
      'storage',
    );
    expect(
      screen.getByRole('combobox', { name: 'With a guide that is' }),
    ).toHaveDisplayValue('Changed since');
    expect(screen.getByRole('combobox', { name: 'Below group' })).toHaveValue(
      PLATFORM,
    );
    expect(screen.getByLabelText('As of')).toHaveValue('2026-03-03');
    expect(screen.getByRole('link', { name: 'Storage squad' })).toHaveAttribute(
      'href',
      '/learning-paths/teams/group/default/storage-squad?asOf=2026-03-03',
    );
  });

  it('offers the groups of the catalog that have others below them', async () => {
    const asked = coverageBackend(server);
    const group = (name: string, parent?: string) => ({
      apiVersion: 'backstage.io/v1beta1',
      kind: 'Group',
      metadata: { name },
      relations: parent ? [{ type: 'childOf', targetRef: parent }] : [],
    });
    renderPages(ADDRESS, {
      entities: [group('platform'), group('storage-squad', PLATFORM)],
    });
    const picker = await screen.findByRole('combobox', { name: 'Below group' });
    expect(
      within(picker)
        .getAllByRole('option')
        .map(option => option.textContent),
    ).toEqual(['Any group', 'platform']);
    await userEvent.selectOptions(picker, 'platform');
    await waitFor(() =>
      expect(asked.at(-1)).toEqual({ ...FIRST, group: PLATFORM }),
    );
  });

  it('asks for nothing that an address only pretends to mean', async () => {
    const asked = coverageBackend(server);
    renderPages(
      `${ADDRESS}?series=*&status=bogus&group=user:default/ana&by=colour&sort=size&row=x:y/z`,
    );
    await table();
    expect(asked).toEqual([{ sort: 'done', trend: 'true', limit: '50' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks again when a filter changes, and keeps the table meanwhile', async () => {
    const asked = coverageBackend(server);
    renderPages(ADDRESS);
    await table();
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search teams' }),
      'net',
    );
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Learning path' }),
      onboarding.title,
    );
    expect(screen.getByRole('table')).toBeInTheDocument();
    await waitFor(() =>
      expect(asked.at(-1)).toEqual({
        ...FIRST,
        series: onboarding.slug,
        text: 'net',
      }),
    );
  });

  it('clears the filters when nothing matches', async () => {
    coverageBackend(server, asked =>
      asked.has('text') ? { ...coverage, items: [] } : coverage,
    );
    renderPages(`${ADDRESS}?text=nobody`);
    const notice = (await screen.findByText('No team matches')).parentElement!;
    await userEvent.click(
      within(notice).getByRole('button', { name: 'Clear filters' }),
    );
    expect(await table()).toBeInTheDocument();
    expect(screen.getByRole('searchbox', { name: 'Search teams' })).toHaveValue(
      '',
    );
  });
});
