import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import {
  Diagnostic,
  Source,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { failure } from '../../__testUtils__/failure';
import { API, renderPages } from '../../__testUtils__/renderPages';

const server = setupServer();
const ADDRESS = '/learning-paths/health';

const sources: Source[] = [
  {
    id: 'example',
    type: 'file',
    state: 'ok',
    documents: 27,
    lastSuccess: '2026-11-12T10:00:00Z',
    nextRefresh: '2026-11-12T10:05:00Z',
  },
  {
    id: 'network',
    type: 'url',
    state: 'stale',
    documents: 3,
    failingSince: '2026-11-10T10:00:00Z',
    lastError: 'The git host answered with 502',
  },
  { id: 'storage', type: 'url', state: 'failing', documents: 0 },
];

const problem = (changes: Partial<Diagnostic>): Diagnostic => ({
  severity: 'warning',
  code: 'unknown-shortcode',
  source: 'example',
  file: 'guides/a.md',
  message: 'A shortcode is not known',
  ...changes,
});

const diagnostics = [
  problem({}),
  problem({
    severity: 'error',
    code: 'missing-source',
    line: 12,
    column: 5,
    message: 'This source leads nowhere',
    hint: 'Correct the path, or write the guide.',
    editUrl: 'https://git.example.com/a.md',
  }),
  problem({ source: 'network', severity: 'info', message: 'Just so you know' }),
];

function answer(
  items: { sources?: Source[]; diagnostics?: Diagnostic[] } = {},
): void {
  server.use(
    http.get(`${API}/sources`, () =>
      HttpResponse.json({ items: items.sources ?? sources }),
    ),
    http.get(`${API}/diagnostics`, () =>
      HttpResponse.json({ items: items.diagnostics ?? diagnostics }),
    ),
  );
}

const card = async (name: string) => {
  const heading = await screen.findByRole('heading', { level: 3, name });
  return heading.closest('li')!;
};

describe('the page of content health', () => {
  registerMswTestHooks(server);

  it('says that it is loading', async () => {
    server.use(
      http.get(`${API}/*`, async () => {
        await delay('infinite');
        return HttpResponse.json({});
      }),
    );
    renderPages(ADDRESS);
    expect(await screen.findByText('Loading…')).toBeInTheDocument();
  });

  it('tells the state of each source by word, with the reason', async () => {
    answer();
    renderPages(ADDRESS);
    expect(within(await card('example')).getByText('OK')).toBeInTheDocument();
    expect(within(await card('example')).getByText('27')).toBeInTheDocument();
    const stale = within(await card('network'));
    expect(stale.getByText('Stale')).toBeInTheDocument();
    expect(stale.getByText(/Failing since .*10 Nov 2026/)).toBeInTheDocument();
    expect(
      stale.getByText('The git host answered with 502'),
    ).toBeInTheDocument();
    const failing = within(await card('storage'));
    expect(failing.getByText('Failing')).toBeInTheDocument();
    expect(failing.getByText('Never')).toBeInTheDocument();
    expect(failing.getByText('Not planned')).toBeInTheDocument();
  });

  it('lists problems by source, the worst first, with place and what to do', async () => {
    answer();
    renderPages(ADDRESS);
    const heading = await screen.findByRole('heading', {
      name: 'example: 2 problems',
    });
    const items = within(heading.closest('section')!).getAllByRole('listitem');
    expect(items[0]).toHaveTextContent('Error This source leads nowhere');
    expect(items[0]).toHaveTextContent('guides/a.md:12:5');
    expect(items[0]).toHaveTextContent('missing-source');
    expect(items[0]).toHaveTextContent(
      'What to do: Correct the path, or write the guide.',
    );
    expect(
      within(items[0]).getByRole('link', { name: /Edit guides\/a.md/ }),
    ).toHaveAttribute('href', 'https://git.example.com/a.md');
    expect(items[1]).toHaveTextContent('Warning A shortcode is not known');
    expect(
      screen.getByRole('heading', { name: 'network: 1 problem' }),
    ).toBeInTheDocument();
  });

  it('is glad when nothing is wrong', async () => {
    answer({ diagnostics: [] });
    renderPages(ADDRESS);
    expect(
      await screen.findByText('No problems. Every file is fine.'),
    ).toBeInTheDocument();
  });

  it('says where to configure a source when there is none', async () => {
    answer({ sources: [], diagnostics: [] });
    renderPages(ADDRESS);
    expect(
      await screen.findByText('learningPaths.sources'),
    ).toBeInTheDocument();
  });

  it('reads a source again, and shows its new state', async () => {
    answer();
    renderPages(ADDRESS);
    const refresh = await screen.findByRole('button', {
      name: 'Refresh storage now',
    });
    server.use(
      http.post(`${API}/sources/storage/refresh`, () => {
        answer({
          sources: [{ ...sources[2], state: 'ok', documents: 9 }],
        });
        return HttpResponse.json({ ...sources[2], state: 'ok' });
      }),
    );
    await userEvent.click(refresh);
    expect(await screen.findByText('storage was read again.')).toHaveAttribute(
      'role',
      'status',
    );
    expect(within(await card('storage')).getByText('9')).toBeInTheDocument();
  });

  it('says why a source could not be read again', async () => {
    answer();
    server.use(
      http.post(`${API}/sources/storage/refresh`, () =>
        failure(500, 'The git host is away'),
      ),
    );
    renderPages(ADDRESS);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Refresh storage now' }),
    );
    expect(
      await screen.findByText(
        'storage could not be refreshed: The git host is away',
      ),
    ).toBeInTheDocument();
  });

  it('shows more problems on demand', async () => {
    answer();
    server.use(
      http.get(`${API}/diagnostics`, ({ request }) =>
        new URL(request.url).searchParams.get('cursor') === 'two'
          ? HttpResponse.json({ items: [problem({ message: 'The last' })] })
          : HttpResponse.json({ items: diagnostics, nextCursor: 'two' }),
      ),
    );
    renderPages(ADDRESS);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show more' }),
    );
    expect(await screen.findByText(/The last/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('tries everything again where nothing could be loaded', async () => {
    server.use(http.get(`${API}/*`, () => failure(500)));
    renderPages(ADDRESS);
    const retry = await screen.findByRole('button', { name: 'Retry' });
    answer();
    await userEvent.click(retry);
    expect(await card('example')).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'example: 2 problems' }),
    ).toBeInTheDocument();
  });

  it('says whom to ask for permission', async () => {
    server.use(http.get(`${API}/*`, () => failure(403, 'no')));
    renderPages(ADDRESS);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'learning-paths.source.read',
    );
  });
});
