import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  gateway,
  gatewayGuides,
  noGuides,
  paymentsReport,
  paymentsTeam,
} from '../../../__fixtures__/links';
import { kubernetes } from '../../../__fixtures__/series';
import { failure } from '../../../__testUtils__/failure';
import { renderOnEntity } from '../../../__testUtils__/renderOnEntity';
import { API } from '../../../__testUtils__/renderPages';
import { EntityPlatformGuidesContent } from './EntityPlatformGuidesContent';

const server = setupServer();
const GUIDES = `${API}/entities/component/default/payments-gateway/guides`;
const [, podPriority] = gatewayGuides.items;

const rows = async () =>
  within(await screen.findByRole('list', { name: 'Guides that apply' }));
const titles = async () =>
  (await rows())
    .getAllByRole('link')
    .filter(link => link.getAttribute('href')?.includes('/guides/'))
    .map(link => link.textContent);

/** A backend that keeps the manual links of one entity; gives what was sent to it. */
function linkingBackend(start = gatewayGuides, write?: () => Response) {
  let current = start;
  const sent: { method: string; path: string | null; body?: unknown }[] = [];
  const found = { path: '/guides/new', title: 'A New Guide', series: [] };
  server.use(
    http.get(GUIDES, () => HttpResponse.json(current)),
    http.get(`${API}/series`, () => HttpResponse.json({ items: [kubernetes] })),
    http.get(`${API}/series/:slug`, () => HttpResponse.json(kubernetes)),
    http.get(`${API}/guides/list`, ({ request }) => {
      const text = new URL(request.url).searchParams.get('text') ?? '';
      return HttpResponse.json({
        items: found.title.toLowerCase().includes(text) ? [found] : [],
      });
    }),
    http.put(GUIDES, async ({ request }) => {
      const path = new URL(request.url).searchParams.get('path');
      sent.push({ method: 'PUT', path, body: await request.json() });
      if (write) {
        return write();
      }
      const added = {
        ...podPriority,
        path: found.path,
        title: found.title,
        links: [{ origin: 'manual' as const, addedByName: 'Ana Lopes' }],
      };
      current = { ...current, items: [...current.items, added] };
      return HttpResponse.json(current);
    }),
    http.delete(GUIDES, ({ request }) => {
      const path = new URL(request.url).searchParams.get('path');
      sent.push({ method: 'DELETE', path });
      if (write) {
        return write();
      }
      const items = current.items.filter(guide => guide.path !== path);
      current = { ...current, items };
      return HttpResponse.json(current);
    }),
  );
  return sent;
}

const show = (address = '/') =>
  renderOnEntity(<EntityPlatformGuidesContent />, { entity: gateway, address });

const field = () =>
  screen.findByRole('combobox', { name: /Guide or learning path/ });

describe('the tab of an entity', () => {
  registerMswTestHooks(server);

  it('says every reason for each guide, where it comes from, and the note', async () => {
    linkingBackend();
    show();
    const reasons = (await rows())
      .getAllByRole('list', { name: 'Why it applies' })
      .map(list =>
        within(list)
          .getAllByRole('listitem')
          .map(item => item.textContent?.trim()),
      );
    expect(reasons).toEqual([
      [
        'from system payments: annotation · part of Building a Kubernetes Platform',
        'because kind is Component and metadata.tags contains java',
      ],
      ['by its authors’ rule'],
      ['added by Ana Lopes, 10 Nov 2026Note: Needed since\nthe outage Remove'],
      ['because spec.type is service'],
      [
        'from domain commerce: added by Ana Lopes · part of Building a Kubernetes Platform',
      ],
      ['annotation'],
    ]);
    expect(
      screen.getByRole('link', { name: 'from system payments' }),
    ).toHaveAttribute('href', '/catalog/default/system/payments');
  });

  it('narrows by words, status and reason, and keeps that in the address', async () => {
    linkingBackend();
    show('/?status=not-reviewed');
    expect(await titles()).toEqual([
      'Pod Priority and Preemption',
      'Network Policy Implementation',
    ]);
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Why it applies' }),
      'Added by hand',
    );
    expect(await titles()).toEqual(['Pod Priority and Preemption']);
    expect(screen.getByText('1 guide')).toHaveAttribute('role', 'status');
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search guides' }),
      'quota',
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear filters' }),
    );
    expect(await titles()).toHaveLength(6);
  });

  it('adds a guide that is found while typing, with the keyboard alone', async () => {
    const sent = linkingBackend();
    show();
    const button = await screen.findByRole('button', { name: 'Add a guide' });
    button.focus();
    await userEvent.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', {
      name: 'Add a guide to payments-gateway',
    });
    expect(await field()).toHaveFocus();
    await userEvent.keyboard('new');
    const option = await within(dialog).findByRole('option', {
      name: 'A New Guide',
    });
    expect(await field()).toHaveAttribute('aria-activedescendant', option.id);
    expect(within(dialog).getByText('1 found')).toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    expect(await field()).toHaveValue('A New Guide');
    expect(within(dialog).queryByRole('option')).toBeNull();
    await userEvent.tab();
    await userEvent.keyboard('We use it');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add' }));

    expect(await screen.findByText('A New Guide was added.')).toHaveAttribute(
      'role',
      'status',
    );
    expect(await titles()).toContain('A New Guide');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent).toEqual([
      { method: 'PUT', path: '/guides/new', body: { note: 'We use it' } },
    ]);
  });

  it('finds whole learning paths too, and leads through the list with the arrows', async () => {
    linkingBackend();
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Add a guide' }),
    );
    await userEvent.type(await field(), 'n');
    const options = await screen.findAllByRole('option');
    expect(options.map(option => option.textContent)).toEqual([
      'Building a Kubernetes PlatformLearning path',
      'A New Guide',
    ]);
    await userEvent.keyboard('{ArrowDown}');
    expect(options[1]).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{ArrowDown}');
    expect(options[0]).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('option')).toBeNull();
    expect(screen.getByRole('dialog')).toBeInTheDocument();
  });

  it('says so where nothing is found, and does not send what was not chosen', async () => {
    const sent = linkingBackend();
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Add a guide' }),
    );
    await userEvent.type(await field(), 'zzz');
    expect(
      await screen.findByText('Nothing has these words.'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(
      await screen.findByText('Choose one from the list.'),
    ).toBeInTheDocument();
    expect(sent).toEqual([]);
  });

  it('keeps what was written when the server refuses', async () => {
    linkingBackend(gatewayGuides, () => failure(403, 'Not an owner'));
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Add a guide' }),
    );
    await userEvent.type(await field(), 'new');
    await userEvent.click(await screen.findByRole('option'));
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'only owners of this entity and stewards may do this. Not an owner',
    );
    expect(await field()).toHaveValue('A New Guide');
  });

  it('removes what was added by hand after asking', async () => {
    const sent = linkingBackend();
    show();
    const remove = await screen.findByRole('button', {
      name: 'Remove Pod Priority and Preemption, which was added by hand',
    });
    await userEvent.click(remove);
    const dialog = within(
      await screen.findByRole('dialog', {
        name: 'Remove Pod Priority and Preemption?',
      }),
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent).toEqual([]);
    await userEvent.click(remove);
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Remove',
      }),
    );
    expect(
      await screen.findByText('Pod Priority and Preemption was removed.'),
    ).toBeInTheDocument();
    expect(await titles()).toHaveLength(5);
    expect(sent).toEqual([{ method: 'DELETE', path: podPriority.path }]);
  });

  it('removes the whole path where that was what somebody added', async () => {
    const sent = linkingBackend({
      ...gatewayGuides,
      items: [
        {
          ...podPriority,
          links: [
            {
              origin: 'manual',
              series: { slug: kubernetes.slug, title: kubernetes.title },
            },
          ],
        },
      ],
    });
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: /^Remov/ }),
    );
    await userEvent.click(
      within(
        await screen.findByRole('dialog', {
          name: 'Remove Building a Kubernetes Platform?',
        }),
      ).getByRole('button', { name: 'Remove' }),
    );
    await waitFor(() =>
      expect(sent).toEqual([{ method: 'DELETE', path: kubernetes.path }]),
    );
  });

  it('offers neither to those who may not', async () => {
    linkingBackend({ ...gatewayGuides, mayLink: false });
    show();
    expect(await titles()).toHaveLength(6);
    expect(screen.queryByRole('button', { name: /Add|Remove/ })).toBeNull();
  });

  it('says how to link guides where none applies', async () => {
    linkingBackend({ ...noGuides, mayLink: true });
    show();
    expect(await screen.findByText('No guide applies yet')).toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: 'Add a guide' })).toHaveLength(
      1,
    );
    expect(screen.queryByRole('search')).toBeNull();
  });

  it('shows a team each guide that is expected of it', async () => {
    server.use(
      http.get(`${API}/teams/group/default/payments`, () =>
        HttpResponse.json(paymentsReport),
      ),
    );
    renderOnEntity(<EntityPlatformGuidesContent />, { entity: paymentsTeam });
    expect(await titles()).toEqual([
      'Secret Management Reference Architecture',
      'First steps',
    ]);
  });
});
