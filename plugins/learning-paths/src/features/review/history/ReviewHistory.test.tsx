import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  guideFor,
  history,
  reviewed,
  STORAGE,
} from '../../../__fixtures__/reviews';
import { failure } from '../../../__testUtils__/failure';
import { API, renderPages } from '../../../__testUtils__/renderPages';

const server = setupServer();
const ADDRESS =
  '/learning-paths/guides/kubernetes/calico?series=kubernetes-platform';

/** Answers a page of one entry each; gives the cursors asked for. */
function answer(): (string | null)[] {
  const cursors: (string | null)[] = [];
  server.use(
    http.get(`${API}/guides`, () => HttpResponse.json(guideFor(reviewed))),
    http.get(`${API}/reviews/history`, ({ request }) => {
      const { searchParams } = new URL(request.url);
      expect(searchParams.get('team')).toBe(STORAGE);
      const cursor = searchParams.get('cursor');
      cursors.push(cursor);
      return HttpResponse.json({
        items: [history[cursor ? 1 : 0]],
        nextCursor: cursor ? undefined : 'more',
        totalItems: 2,
      });
    }),
  );
  return cursors;
}

const open = async () => {
  renderPages(ADDRESS, { teams: [STORAGE] });
  await userEvent.click(
    await screen.findByRole('button', { name: /^History/ }),
  );
};

const entries = () =>
  within(screen.getByRole('region', { name: 'Review' }))
    .getAllByRole('listitem')
    .map(item => item.textContent);

describe('the history of a review', () => {
  registerMswTestHooks(server);

  it('is loaded on demand, newest first, page by page', async () => {
    const cursors = answer();
    await open();
    expect(
      await screen.findByRole('button', { name: 'History: 2 entries' }),
    ).toHaveAttribute('aria-expanded', 'true');
    expect(entries()).toEqual([
      expect.stringMatching(
        /^Taken back; then: Reviewed with an exceptionBy Ana Lopes, 10 Nov 2026.* · Until 1 May 2027No BGP\nin the lab$/,
      ),
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(
      await screen.findByText(
        /By Sam Okafor on behalf of the team, 3 Mar 2026/,
      ),
    ).toBeInTheDocument();
    expect(entries()[1]).toMatch(/^Reviewed.*through an action$/);
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
    expect(cursors).toEqual([null, 'more']);
  });

  it('marks what was taken over from another team, and what was part of a section', async () => {
    const first = {
      outcome: 'reviewed',
      by: 'user:default/ana',
      byName: 'Ana Lopes',
      capacity: 'member',
      channel: 'ui',
      at: '2026-03-03T09:00:00.000Z',
      section: { series: 'kubernetes-platform', title: 'Networking' },
      opened: false,
    };
    answer();
    server.use(
      http.get(`${API}/reviews/history`, () =>
        HttpResponse.json({
          items: [
            {
              ...first,
              kind: 'inherit',
              inheritedFrom: 'group:default/old-squad',
              transferredBy: 'user:default/sam',
              transferredByName: 'Sam Okafor',
              transferredAt: '2026-11-10T09:00:00.000Z',
            },
          ],
          totalItems: 1,
        }),
      ),
    );
    await open();
    await screen.findByText(/^Inherited from/);
    expect(entries()).toEqual([
      expect.stringMatching(
        /^ReviewedBy Ana Lopes, 3 Mar 2026.*As part of the section “Networking”Attested without openingInherited from old-squad · transferred by Sam Okafor, 10 Nov 2026/,
      ),
    ]);
  });

  it('is not offered where nobody ever attested', async () => {
    answer();
    server.use(
      http.get(`${API}/guides`, () =>
        HttpResponse.json(guideFor({ ...reviewed, records: undefined })),
      ),
    );
    renderPages(ADDRESS, { teams: [STORAGE] });
    await screen.findByRole('region', { name: 'Review' });
    await screen.findByRole('button', { name: 'Undo the review' });
    expect(screen.queryByRole('button', { name: /^History/ })).toBeNull();
  });

  it('keeps what is there when the next page fails', async () => {
    answer();
    await open();
    const more = await screen.findByRole('button', { name: 'Show more' });
    server.use(http.get(`${API}/reviews/history`, () => HttpResponse.error()));
    await userEvent.click(more);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'could not be reached',
    );
    expect(entries()).toHaveLength(1);
    answer();
    await userEvent.click(more);
    expect(await screen.findByText(/Sam Okafor/)).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says that there is none', async () => {
    answer();
    server.use(
      http.get(`${API}/reviews/history`, () =>
        HttpResponse.json({ items: [], totalItems: 0 }),
      ),
    );
    await open();
    expect(
      await screen.findByText('Nothing was attested yet.'),
    ).toBeInTheDocument();
  });

  it('tries again where it could not be loaded', async () => {
    answer();
    server.use(http.get(`${API}/reviews/history`, () => failure(500)));
    await open();
    const retry = await screen.findByRole('button', { name: 'Retry' });
    answer();
    await userEvent.click(retry);
    expect(await screen.findByText(/Ana Lopes, 10 Nov/)).toBeInTheDocument();
  });

  it('says so where it may not be seen', async () => {
    answer();
    server.use(http.get(`${API}/reviews/history`, () => failure(403)));
    await open();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'cannot be shown to you',
    );
  });
});
