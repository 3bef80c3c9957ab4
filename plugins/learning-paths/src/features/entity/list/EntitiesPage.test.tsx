import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { entities, gateway } from '../../../__fixtures__/links';
import { failure } from '../../../__testUtils__/failure';
import { API, renderPages } from '../../../__testUtils__/renderPages';

const server = setupServer();
const PAGE = '/learning-paths/entities';
const [first, second] = entities;

/** Answers with one entity a page; gives what was asked for. */
function answer() {
  const asked: string[] = [];
  server.use(
    http.get(`${API}/entities`, ({ request }) => {
      const { searchParams } = new URL(request.url);
      searchParams.delete('limit');
      asked.push(decodeURIComponent(searchParams.toString()));
      return HttpResponse.json(
        searchParams.has('cursor')
          ? { items: [second] }
          : { items: [first], nextCursor: 'next' },
      );
    }),
  );
  return asked;
}

const rows = async () =>
  within(await screen.findByRole('table', { name: 'Entities' })).getAllByRole(
    'row',
  );

describe('the list of entities', () => {
  registerMswTestHooks(server);

  it('says of each how far its owner is, and leads to its guides', async () => {
    answer();
    renderPages(PAGE);
    const [, row] = await rows();
    expect(row).toHaveTextContent('Payments gatewayComponent · service');
    expect(row).toHaveTextContent('2 of 6 done · 1 changed · 1 due');
    expect(
      within(row).getByRole('link', { name: '6 guides of Payments gateway' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/payments-gateway/platform-guides',
    );
    expect(within(row).getByRole('link', { name: 'Payments' })).toHaveAttribute(
      'href',
      '/catalog/default/group/payments',
    );
    expect(
      screen.getByRole('heading', { level: 1, name: 'Guides in the catalog' }),
    ).toBeInTheDocument();
  });

  it('shows more on demand', async () => {
    const asked = answer();
    renderPages(PAGE);
    expect(await rows()).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('Ledger')).toBeInTheDocument();
    const [, , row] = await rows();
    expect(row).toHaveTextContent('Nobody owns it');
    expect(row).toHaveTextContent('Not tracked');
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
    expect(asked).toEqual(['', 'cursor=next']);
  });

  it('keeps what is there when more cannot be loaded', async () => {
    answer();
    renderPages(PAGE);
    expect(await rows()).toHaveLength(2);
    server.use(http.get(`${API}/entities`, () => failure(500, 'Away')));
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Away');
    expect(await rows()).toHaveLength(2);
    answer();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('Ledger')).toBeInTheDocument();
  });

  it('asks for what the address says, and for what is chosen then', async () => {
    const asked = answer();
    renderPages(
      `${PAGE}?kind=component&owner=group:default/payments&system=system:default/payments&status=changed&text=pay`,
      { entities: [gateway] },
    );
    await rows();
    expect(screen.getByRole('combobox', { name: 'Kind' })).toHaveValue(
      'Component',
    );
    expect(screen.getByRole('combobox', { name: 'Owner' })).toHaveValue(
      'group:default/payments',
    );
    expect(screen.getByRole('combobox', { name: 'System' })).toHaveValue(
      'system:default/payments',
    );
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: /guide that is/ }),
      'Due again',
    );
    await waitFor(() => expect(asked).toHaveLength(2));
    const always =
      'kind=Component&owner=group:default/payments&system=system:default/payments&text=pay&status=';
    expect(asked).toEqual([`${always}changed`, `${always}due`]);
  });

  it('offers the owners and systems of the catalog, and takes no nonsense from the address', async () => {
    const asked = answer();
    renderPages(`${PAGE}?kind=user&status=great`, {
      entities: [
        {
          ...gateway,
          relations: [
            { type: 'ownedBy', targetRef: 'group:default/payments' },
            { type: 'partOf', targetRef: 'system:default/shop' },
          ],
        },
      ],
    });
    await rows();
    expect(await screen.findByRole('option', { name: 'payments' })).toHaveValue(
      'group:default/payments',
    );
    expect(screen.getByRole('option', { name: 'shop' })).toHaveValue(
      'system:default/shop',
    );
    expect(asked).toEqual(['']);
  });

  it('asks when typing has stopped', async () => {
    const asked = answer();
    renderPages(PAGE);
    await rows();
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search entities' }),
      'gate',
    );
    await waitFor(() => expect(asked).toEqual(['', 'text=gate']));
  });

  it('clears the filters when nothing matches', async () => {
    server.use(
      http.get(`${API}/entities`, ({ request }) =>
        HttpResponse.json({
          items: new URL(request.url).searchParams.has('kind') ? [] : entities,
        }),
      ),
    );
    renderPages(`${PAGE}?kind=api`);
    expect(await screen.findByText('No entity matches')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(await rows()).toHaveLength(3);
  });

  it('says how guides come to entities where none does', async () => {
    server.use(
      http.get(`${API}/entities`, () => HttpResponse.json({ items: [] })),
    );
    renderPages(PAGE);
    expect(
      await screen.findByText('No guide applies to an entity yet'),
    ).toBeInTheDocument();
  });

  it('says that it is loading', async () => {
    server.use(
      http.get(`${API}/entities`, async () => {
        await delay('infinite');
        return HttpResponse.json({ items: [] });
      }),
    );
    renderPages(PAGE);
    expect(await screen.findByText('Loading…')).toBeInTheDocument();
  });

  it('says whom to ask without permission', async () => {
    server.use(http.get(`${API}/entities`, () => failure(403)));
    renderPages(PAGE);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'learning-paths.guide.read',
    );
  });

  it('keeps the filters and tries again after an error', async () => {
    server.use(
      http.get(`${API}/entities`, () => failure(500, 'The index is away'), {
        once: true,
      }),
    );
    renderPages(`${PAGE}?kind=component`);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The index is away',
    );
    expect(screen.getByRole('combobox', { name: 'Kind' })).toBeInTheDocument();
    answer();
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await rows()).toHaveLength(2);
  });
});
