import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { coverage } from '../../__fixtures__/coverage';
import { history, STORAGE } from '../../__fixtures__/reviews';
import { kubernetes } from '../../__fixtures__/series';
import { catchDownloads } from '../../__testUtils__/downloads';
import { failure } from '../../__testUtils__/failure';
import { API, renderPages } from '../../__testUtils__/renderPages';

const server = setupServer();
const records = history.map(entry => ({
  ...entry,
  team: STORAGE,
  path: '/guides/kubernetes/calico',
  title: 'Calico',
}));

/** Today, as names of files have it. */
const day = () => new Date().toISOString().slice(0, 10);

async function open(search = '') {
  server.use(
    http.get(`${API}/series`, () => HttpResponse.json({ items: [kubernetes] })),
    http.get(`${API}/coverage`, ({ request }) =>
      request.headers.get('Accept') === 'text/csv'
        ? HttpResponse.text(`team,asked\r\nx,${new URL(request.url).search}`)
        : HttpResponse.json(coverage),
    ),
  );
  renderPages(`/learning-paths/coverage${search}`);
  await screen.findByRole('table');
}

async function chooseEvidence(format: string) {
  await userEvent.click(screen.getByRole('button', { name: 'Evidence' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: format }));
}

describe('downloads of the coverage', () => {
  registerMswTestHooks(server);
  const downloaded = catchDownloads();

  it('give what the filters let through as CSV', async () => {
    await open(`?series=${kubernetes.slug}&status=due&asOf=2026-03-03`);
    await userEvent.click(screen.getByRole('button', { name: 'Download CSV' }));
    const name = 'learning-paths-coverage-2026-03-03.csv';
    expect(
      await screen.findByText(`${name} was downloaded.`),
    ).toBeInTheDocument();
    expect(downloaded.map(file => file.name)).toEqual([name]);
    const text = await downloaded[0].content.text();
    expect(text).toContain('series=kubernetes-platform');
    expect(text).toContain('status=due');
    expect(text).toContain('asOf=2026-03-03');
  });

  it('say why one failed', async () => {
    await open();
    server.use(
      http.get(`${API}/coverage`, () => failure(500, 'The database is away')),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Download CSV' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      `learning-paths-coverage-${day()}.csv could not be downloaded. The server answered: The database is away`,
    );
    expect(downloaded).toEqual([]);
  });

  it('give every record of the chosen path as CSV', async () => {
    await open(`?series=${kubernetes.slug}`);
    server.use(
      http.get(`${API}/reviews/evidence`, ({ request }) =>
        HttpResponse.text(new URL(request.url).search),
      ),
    );
    await chooseEvidence('As CSV');
    await waitFor(() => expect(downloaded).toHaveLength(1));
    expect(downloaded[0].name).toBe(`learning-paths-evidence-${day()}.csv`);
    expect(await downloaded[0].content.text()).toBe(
      '?series=kubernetes-platform',
    );
  });

  it('gather all pages of records for JSON', async () => {
    await open();
    server.use(
      http.get(`${API}/reviews/evidence`, ({ request }) =>
        new URL(request.url).searchParams.get('cursor') === 'two'
          ? HttpResponse.json({ items: [records[1]] })
          : HttpResponse.json({ items: [records[0]], nextCursor: 'two' }),
      ),
    );
    await chooseEvidence('As JSON');
    await waitFor(() => expect(downloaded).toHaveLength(1));
    expect(downloaded[0].name).toBe(`learning-paths-evidence-${day()}.json`);
    expect(JSON.parse(await downloaded[0].content.text())).toEqual(records);
  });

  it('give no part of the records where there are too many', async () => {
    await open();
    server.use(
      http.get(`${API}/reviews/evidence`, () =>
        HttpResponse.json({
          items: records,
          nextCursor: 'two',
          totalItems: 20_001,
        }),
      ),
    );
    await chooseEvidence('As JSON');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'There are more than 20000 records',
    );
    expect(downloaded).toEqual([]);
  });
});
