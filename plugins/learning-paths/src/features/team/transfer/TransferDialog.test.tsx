import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { teamReport } from '../../../__fixtures__/coverage';
import { STORAGE } from '../../../__fixtures__/reviews';
import { failure } from '../../../__testUtils__/failure';
import { API, renderPages } from '../../../__testUtils__/renderPages';

const server = setupServer();
const DISK = 'group:default/disk-squad';

/** Opens the dialog; gives how often the page asked for the team. */
async function open(): Promise<{ asked: () => number; dialog: HTMLElement }> {
  let asked = 0;
  server.use(
    http.get(`${API}/teams/*`, () => {
      asked += 1;
      return HttpResponse.json({ ...teamReport, mayTransfer: true });
    }),
  );
  renderPages('/learning-paths/teams/group/default/storage-squad');
  await userEvent.click(
    await screen.findByRole('button', { name: 'Take over reviews…' }),
  );
  const dialog = await screen.findByRole('dialog', {
    name: 'Take over reviews',
  });
  return { asked: () => asked, dialog };
}

const field = () => screen.getByRole('textbox', { name: /Former teams/ });
const submit = () =>
  userEvent.click(screen.getByRole('button', { name: 'Take over' }));

/** Answers transfers; gives what was sent. */
function take(reply: () => Response): unknown[] {
  const sent: unknown[] = [];
  server.use(
    http.post(`${API}/reviews/transfer`, async ({ request }) => {
      sent.push(await request.json());
      return reply();
    }),
  );
  return sent;
}

describe('taking over reviews', () => {
  registerMswTestHooks(server);

  it('is offered only to those who may', async () => {
    server.use(http.get(`${API}/teams/*`, () => HttpResponse.json(teamReport)));
    renderPages('/learning-paths/teams/group/default/storage-squad');
    await screen.findByRole('heading', { level: 1, name: 'Storage squad' });
    expect(
      screen.queryByRole('button', { name: 'Take over reviews…' }),
    ).toBeNull();
  });

  it('says what will happen, then what did, and shows the team as it is now', async () => {
    const { asked, dialog } = await open();
    const sent = take(() =>
      HttpResponse.json({
        to: STORAGE,
        inherited: [
          { path: '/a', title: 'Calico', from: DISK },
          { path: '/b', title: 'Tenancy', from: DISK },
        ],
        kept: ['/c', '/d', '/e'],
      }),
    );
    expect(dialog).toHaveTextContent(
      'Storage squad takes over the current reviews of the teams below',
    );
    await userEvent.type(field(), 'disk-squad');
    await submit();
    expect(
      await screen.findByText('2 reviews taken over, 3 kept'),
    ).toBeInTheDocument();
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual(['Calico, from disk-squad', 'Tenancy, from disk-squad']);
    expect(sent).toEqual([{ from: [DISK], to: STORAGE }]);
    await waitFor(() => expect(asked()).toBe(2));

    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Close' }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('sends nothing that is not a team, and says what is wrong beside the field', async () => {
    await open();
    const sent = take(() => failure(500));
    await submit();
    expect(await screen.findByText('Name at least one team.')).toHaveAttribute(
      'role',
      'alert',
    );
    expect(field()).toHaveAccessibleDescription('Name at least one team.');
    expect(field()).toBeInvalid();
    await userEvent.type(field(), 'user:default/ana');
    await submit();
    expect(
      await screen.findByText(
        '“user:default/ana” is not the entity ref of a Group.',
      ),
    ).toBeInTheDocument();
    await userEvent.clear(field());
    await userEvent.type(field(), 'storage-squad');
    await submit();
    expect(
      await screen.findByText(
        'Storage squad cannot take over reviews of its own.',
      ),
    ).toBeInTheDocument();
    expect(sent).toEqual([]);
  });

  it.each([
    [403, 'Only stewards may do this'],
    [404, 'Nobody knows group:default/disk-squad'],
  ])(
    'says why the server refused, and keeps what was typed: %s',
    async (status, message) => {
      const { asked } = await open();
      take(() => failure(status, message));
      await userEvent.type(field(), 'disk-squad');
      await submit();
      const alert = await screen.findByRole('alert');
      expect(alert).toHaveTextContent(message);
      expect(alert).toHaveTextContent('Nothing was taken over.');
      expect(field()).toHaveValue('disk-squad');
      expect(asked()).toBe(1);
    },
  );

  it('says so where there was nothing to take over', async () => {
    await open();
    take(() => HttpResponse.json({ to: STORAGE, inherited: [], kept: [] }));
    await userEvent.type(field(), 'disk-squad');
    await submit();
    expect(
      await screen.findByText(/Nothing that you may read was taken over/),
    ).toBeInTheDocument();
  });
});
