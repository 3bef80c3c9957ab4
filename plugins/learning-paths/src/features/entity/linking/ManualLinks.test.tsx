import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { gateway, gatewayGuides } from '../../../__fixtures__/links';
import { kubernetes } from '../../../__fixtures__/series';
import { failure } from '../../../__testUtils__/failure';
import { linkingBackend } from '../../../__testUtils__/linkingBackend';
import { renderOnEntity } from '../../../__testUtils__/renderOnEntity';
import { EntityPlatformGuidesContent } from '../tab/EntityPlatformGuidesContent';

const server = setupServer();
const [, podPriority] = gatewayGuides.items;

const rows = async () =>
  within(await screen.findByRole('list', { name: 'Guides that apply' }));
const titles = async () =>
  (await rows())
    .getAllByRole('link')
    .filter(link => link.getAttribute('href')?.includes('/guides/'))
    .map(link => link.textContent);

const show = (address = '/') =>
  renderOnEntity(<EntityPlatformGuidesContent />, { entity: gateway, address });

const field = () =>
  screen.findByRole('combobox', { name: /Guide or learning path/ });

describe('links that people make by hand', () => {
  registerMswTestHooks(server);

  it('adds a guide that is found while typing, with the keyboard alone', async () => {
    const sent = linkingBackend(server);
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
    linkingBackend(server);
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Add a guide' }),
    );
    await userEvent.type(await field(), 'n');
    const options = await screen.findAllByRole('option');
    expect(options.map(option => option.textContent)).toEqual([
      // A word of its title begins so.
      'A New Guide',
      'Building a Kubernetes PlatformLearning path',
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
    const sent = linkingBackend(server);
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
    linkingBackend(server, gatewayGuides, () => failure(403, 'Not an owner'));
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
    const sent = linkingBackend(server);
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
    const sent = linkingBackend(server, {
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
});
