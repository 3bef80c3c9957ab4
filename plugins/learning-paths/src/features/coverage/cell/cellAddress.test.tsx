import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  coverage,
  networkRow,
  progressWith,
  teamReport,
} from '../../../__fixtures__/coverage';
import { NETWORK, STORAGE } from '../../../__fixtures__/reviews';
import { kubernetes } from '../../../__fixtures__/series';
import { coverageBackend } from '../../../__testUtils__/coverageBackend';
import { API, renderPages } from '../../../__testUtils__/renderPages';

const server = setupServer();
const ADDRESS = `/learning-paths/coverage?series=${kubernetes.slug}`;
const CELL = `&row=${STORAGE}&concern=${kubernetes.slug}/Container Networking`;

const dialog = () => screen.findByRole('dialog');
const reports = () =>
  server.use(
    http.get(`${API}/teams/group/default/:name`, () =>
      HttpResponse.json(teamReport),
    ),
  );

describe('the address of a cell of the coverage', () => {
  registerMswTestHooks(server);

  it('opens the cell, and closing it gives it the focus', async () => {
    coverageBackend(server);
    reports();
    renderPages(`${ADDRESS}${CELL}`);
    expect(await dialog()).toHaveAccessibleName(
      'Container Networking Storage squad',
    );
    await userEvent.click(
      within(await dialog()).getByRole('button', { name: 'Close' }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() =>
      expect(
        screen.getByRole('button', {
          name: /^Storage squad, Container Networking/,
        }),
      ).toHaveFocus(),
    );
  });

  it('opens the sum of a row, and from there each of its concerns', async () => {
    coverageBackend(server);
    reports();
    renderPages(`${ADDRESS}&row=${NETWORK}`);
    const concerns = within(
      await within(await dialog()).findByRole('list', { name: 'Concerns' }),
    );
    expect(concerns.getAllByRole('listitem')).toHaveLength(1);
    await userEvent.click(concerns.getByRole('button'));
    await waitFor(async () =>
      expect(await dialog()).toHaveAccessibleName(
        'Container Networking Network squad',
      ),
    );
  });

  it('opens a cell of a row that is not in the table', async () => {
    const asked = coverageBackend(server, params =>
      params.get('text') ? coverage : { ...coverage, items: [networkRow] },
    );
    reports();
    renderPages(`${ADDRESS}${CELL}`);
    expect(
      await within(await dialog()).findByText('Storage squad'),
    ).toBeInTheDocument();
    expect(asked.at(-1)).toEqual({
      series: kubernetes.slug,
      text: STORAGE,
      limit: '50',
    });
  });

  it('says so where there is no such cell', async () => {
    coverageBackend(server);
    renderPages(`${ADDRESS}&row=${STORAGE}&concern=${kubernetes.slug}/Gone`);
    expect(
      await within(await dialog()).findByText(/Nothing of this is expected/),
    ).toBeInTheDocument();
  });
});

describe('a reminder', () => {
  registerMswTestHooks(server);
  const reminder = {
    team: STORAGE,
    series: kubernetes.slug,
    open: 2,
    remindedBy: 'user:default/ana',
    remindedByName: 'Ana Lopes',
    remindedAt: '2026-11-26T10:00:00.000Z',
  };
  const open = { mayRemind: true, open: 2, progress: progressWith(4) };

  /** A backend that remembers who was reminded. */
  function reminding(post: () => Response) {
    let sent = false;
    const posted: unknown[] = [];
    const route = `${API}/teams/group/default/storage-squad/reminders`;
    coverageBackend(server);
    reports();
    server.use(
      http.get(route, () =>
        HttpResponse.json(
          sent ? { ...open, mayRemind: false, reminder } : open,
        ),
      ),
      http.post(route, async ({ request }) => {
        posted.push(await request.json());
        const answer = post();
        sent = answer.status !== 503;
        return answer;
      }),
    );
    renderPages(`${ADDRESS}${CELL}`);
    return posted;
  }
  const start = async () =>
    userEvent.click(
      await screen.findByRole('button', { name: 'Remind this team' }),
    );
  const send = () =>
    userEvent.click(screen.getByRole('button', { name: 'Send the reminder' }));

  it('is sent after saying who gets what, and then says who sent it', async () => {
    const posted = reminding(() => HttpResponse.json(reminder));
    await start();
    expect(
      screen.getByText(
        /The members of Storage squad get one notification: 2 guides are open/,
      ),
    ).toBeInTheDocument();
    expect(posted).toEqual([]);
    await send();
    expect(
      await screen.findByText(/^Reminded today by Ana Lopes/),
    ).toBeInTheDocument();
    expect(posted).toEqual([{ series: kubernetes.slug }]);
    expect(
      screen.queryByRole('button', { name: 'Remind this team' }),
    ).toBeNull();
  });

  it('can be left', async () => {
    const posted = reminding(() => HttpResponse.json(reminder));
    await start();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(
      screen.getByRole('button', { name: 'Remind this team' }),
    ).toBeInTheDocument();
    expect(posted).toEqual([]);
  });

  it('says who was quicker', async () => {
    reminding(() =>
      HttpResponse.json(
        {
          error: { name: 'ConflictError', message: 'was reminded', reminder },
          response: { statusCode: 409 },
        },
        { status: 409 },
      ),
    );
    await start();
    await send();
    expect(
      await screen.findByText(/^Reminded today by Ana Lopes/),
    ).toBeInTheDocument();
  });

  it('says why it could not be sent', async () => {
    reminding(() =>
      HttpResponse.json(
        {
          error: { name: 'ServiceUnavailableError', message: 'is away' },
          response: { statusCode: 503 },
        },
        { status: 503 },
      ),
    );
    await start();
    await send();
    expect(await screen.findByRole('alert')).toHaveTextContent('is away');
  });

  it('is not offered to those who may not', async () => {
    coverageBackend(server);
    reports();
    server.use(
      http.get(`${API}/teams/group/default/storage-squad/reminders`, () =>
        HttpResponse.json({
          ...open,
          mayRemind: false,
          refusal: 'not-allowed',
        }),
      ),
    );
    renderPages(`${ADDRESS}${CELL}`);
    expect(
      await within(await dialog()).findByRole('list', { name: 'Guides' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Remind this team' }),
    ).toBeNull();
  });
});
