import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { teamReport } from '../../../__fixtures__/coverage';
import { STORAGE } from '../../../__fixtures__/reviews';
import { failure } from '../../../__testUtils__/failure';
import { API, renderPages } from '../../../__testUtils__/renderPages';

const server = setupServer();
const TEAM_PAGE = '/learning-paths/teams/group/default/storage-squad';
const DISK = 'group:default/disk-squad';

const group = (name: string, title: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default', title },
  spec: { type: 'team', children: [] },
});

function open(options: { mayTransfer?: boolean } = {}) {
  const { mayTransfer = true } = options;
  server.use(
    http.get(`${API}/teams/*`, () =>
      HttpResponse.json({ ...teamReport, mayTransfer }),
    ),
  );
  renderPages(`${TEAM_PAGE}/transfer`, {
    entities: [
      group('disk-squad', 'Disk squad'),
      group('storage-squad', 'Storage squad'),
    ],
  });
}

const result = {
  to: STORAGE,
  inherited: [
    { path: '/a', title: 'Calico', from: DISK },
    { path: '/b', title: 'Tenancy', from: DISK },
  ],
  kept: ['/c', '/d', '/e'],
};

/** Answers previews and transfers; gives what was sent. */
function take(reply: (body: { preview?: boolean }) => Response) {
  const sent: { from: string[]; to: string; preview?: boolean }[] = [];
  server.use(
    http.post<{}, (typeof sent)[number]>(
      `${API}/reviews/transfer`,
      async ({ request }) => {
        const body = await request.json();
        sent.push(body);
        return reply(body);
      },
    ),
  );
  return sent;
}

const field = () => screen.findByRole('textbox', { name: /Former teams/ });
const submit = () =>
  userEvent.click(screen.getByRole('button', { name: 'Take over' }));

describe('taking over reviews', () => {
  registerMswTestHooks(server);

  it('has a page of its own, to which stewards are led', async () => {
    server.use(
      http.get(`${API}/teams/*`, () =>
        HttpResponse.json({ ...teamReport, mayTransfer: true }),
      ),
    );
    renderPages(TEAM_PAGE);
    expect(
      await screen.findByRole('link', {
        name: 'Take over reviews of a former team',
      }),
    ).toHaveAttribute('href', `${TEAM_PAGE}/transfer`);
  });

  it('is refused to others, with the name of the setting', async () => {
    open({ mayTransfer: false });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'learningPaths.reviews.stewards',
    );
    expect(screen.queryByRole('textbox', { name: /Former teams/ })).toBeNull();
  });

  it('finds the team by name, shows what will happen, and then what did', async () => {
    open();
    const sent = take(() => HttpResponse.json(result));
    await userEvent.type(await field(), 'disk');
    await userEvent.click(
      await screen.findByRole('option', { name: /disk-squad/ }),
    );
    const preview = await screen.findByRole('region', {
      name: 'What will happen',
    });
    expect(preview).toHaveTextContent('2 reviews will be taken over.');
    expect(preview).toHaveTextContent('3 stay');
    expect(
      within(preview)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual(['Calico, from disk-squad', 'Tenancy, from disk-squad']);
    expect(sent).toEqual([{ from: [DISK], to: STORAGE, preview: true }]);

    await submit();
    expect(
      await screen.findByText('2 reviews taken over, 3 kept'),
    ).toBeInTheDocument();
    expect(sent.at(-1)).toEqual({ from: [DISK], to: STORAGE });
    expect(
      screen.getByRole('link', { name: 'To Storage squad' }),
    ).toHaveAttribute('href', TEAM_PAGE);
  });

  it('does not offer the team itself', async () => {
    open();
    await userEvent.type(await field(), 'squad');
    await screen.findByRole('option', { name: /disk-squad/ });
    expect(screen.queryByRole('option', { name: /storage-squad/ })).toBeNull();
  });

  it('takes several refs that are pasted at once, also of teams that are gone', async () => {
    open();
    const sent = take(() => HttpResponse.json(result));
    await userEvent.click(await field());
    await userEvent.paste('old-squad, group:ops/tape');
    await userEvent.keyboard('{Enter}');
    await screen.findByText(/2 reviews will be taken over/);
    expect(sent).toEqual([
      {
        from: ['group:default/old-squad', 'group:ops/tape'],
        to: STORAGE,
        preview: true,
      },
    ]);
  });

  it('sends nothing that is not a team, and says what is wrong beside the field', async () => {
    open();
    const sent = take(() => failure(500));
    await field();
    await submit();
    expect(await screen.findByText('Name at least one team.')).toHaveAttribute(
      'role',
      'alert',
    );
    expect(await field()).toBeInvalid();
    await userEvent.type(await field(), 'user:default/ana{Enter}');
    expect(
      await screen.findByText(
        '“user:default/ana” is not the entity ref of a Group.',
      ),
    ).toBeInTheDocument();
    await userEvent.keyboard('{Backspace}');
    await userEvent.type(await field(), 'storage-squad{Enter}');
    expect(
      await screen.findByText(
        'Storage squad cannot take over reviews of its own.',
      ),
    ).toBeInTheDocument();
    expect(sent).toEqual([]);
  });

  it('says before that nobody knows a team', async () => {
    open();
    take(() => failure(404, 'no team'));
    await userEvent.type(await field(), 'nobody{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Nobody knows one of these teams',
    );
  });

  it('says why the server refused, and keeps what was chosen', async () => {
    open();
    take(({ preview }) =>
      preview ? HttpResponse.json(result) : failure(500, 'The disk is full'),
    );
    await userEvent.type(await field(), 'disk-squad{Enter}');
    await screen.findByText(/2 reviews will be taken over/);
    await submit();
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Nothing was taken over.');
    expect(screen.getByTitle(DISK)).toBeInTheDocument();
  });
});
