import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { calico } from '../../__fixtures__/guide';
import { failure } from '../../__testUtils__/failure';
import {
  ALONE,
  guideBackend,
  IN_SERIES,
} from '../../__testUtils__/guideBackend';
import { API, READER, renderPages } from '../../__testUtils__/renderPages';

const server = setupServer();

const title = (name: string) =>
  screen.findByRole('heading', { level: 1, name });

describe('the page of a guide', () => {
  registerMswTestHooks(server);

  it('says that it is loading', async () => {
    server.use(
      http.get(`${API}/guides`, async () => {
        await delay('infinite');
        return HttpResponse.json({});
      }),
    );
    renderPages(IN_SERIES);
    expect(await screen.findByText('Loading…')).toBeInTheDocument();
  });

  it('shows a text as it is written that took too long to render, and says so', async () => {
    server.use(
      http.get(`${API}/guides`, () =>
        HttpResponse.json({
          ...calico,
          html: '<pre class="lp-plain">One *line*\nand &lt;b&gt; another</pre>',
          headings: [],
          isPlain: true,
        }),
      ),
    );
    renderPages(ALONE);
    expect(await screen.findByRole('note')).toHaveTextContent(
      'This text took too long to lay out, so you see it as its author wrote it.',
    );
    const text = screen.getByText(/One \*line\*/);
    expect(text.textContent).toBe('One *line*\nand <b> another');
    expect(text).toHaveClass('lp-plain');
  });

  it('shows a guide with its facts, from one request', async () => {
    const asked = guideBackend(server);
    renderPages(IN_SERIES);
    await title(calico.title);
    expect(screen.getByText('Text about Calico.')).toBeInTheDocument();
    expect(screen.getByText('22 min')).toBeInTheDocument();
    expect(screen.getByText('Changed 12 Nov 2026')).toBeInTheDocument();
    expect(screen.getByText('Revision 3')).toBeInTheDocument();
    expect(
      screen.getByText('To be reviewed every 90 days'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Verified against Kubernetes 1.36, Calico 3.31'),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'networking' }),
    ).toHaveAttribute('href', '/catalog/default/group/networking');
    expect(
      screen.getByRole('link', { name: /Edit this page/ }),
    ).toHaveAttribute('href', calico.editUrl);
    expect(asked).toHaveLength(1);
  });

  it('keeps in this browser, for this reader, that its text was opened', async () => {
    guideBackend(server);
    const storageApi = mockApis.storage();
    const bucket = storageApi.forBucket('learning-paths');
    await bucket.set(`opened.${READER}`, [
      [calico.path, 'n1:an-older-text'],
      ['/guides/other', 'n1:other'],
    ]);
    renderPages(ALONE, { storageApi });
    await title(calico.title);
    await waitFor(() =>
      expect(bucket.snapshot(`opened.${READER}`).value).toEqual([
        ['/guides/other', 'n1:other'],
        [calico.path, calico.digest],
      ]),
    );
  });

  it('says where the guide stands in its path', async () => {
    guideBackend(server);
    renderPages(IN_SERIES);
    await title(calico.title);
    expect(screen.getByText('Guide 3 of 26')).toBeInTheDocument();
    const trail = screen.getByRole('navigation', { name: 'Breadcrumbs' });
    expect(
      within(trail)
        .getAllByRole('link')
        .map(link => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      ['Learning Paths', '/learning-paths'],
      [
        'Building a Kubernetes Platform',
        '/learning-paths/series/kubernetes-platform',
      ],
      [
        'Container Networking',
        '/learning-paths/series/kubernetes-platform#section-2',
      ],
    ]);
    expect(within(trail).getAllByRole('listitem').at(-1)).toHaveTextContent(
      calico.title,
    );
  });

  it('has the path beside it: this section open, others with their counts', async () => {
    guideBackend(server);
    renderPages(IN_SERIES);
    const path = await screen.findByRole('navigation', {
      name: 'Guides of Building a Kubernetes Platform',
    });
    expect(
      within(path).getByRole('link', { current: 'page' }),
    ).toHaveTextContent(calico.title);
    expect(
      within(path).getByRole('button', {
        name: 'Hide the guides of Container Networking',
      }),
    ).toHaveAttribute('aria-expanded', 'true');

    const closed = within(path).getByRole('button', {
      name: 'Show the guides of Elsewhere',
    });
    expect(closed).toHaveAttribute('aria-expanded', 'false');
    expect(within(path).getByText('2 guides')).toBeInTheDocument();
    expect(within(path).queryByText('Not Written')).toBeNull();
    closed.focus();
    await userEvent.keyboard('{Enter}');
    expect(within(path).getByText('Not Written')).toBeInTheDocument();
    await userEvent.keyboard(' ');
    expect(within(path).queryByText('Not Written')).toBeNull();
  });

  it('lists its headings down to the third level', async () => {
    guideBackend(server);
    renderPages(IN_SERIES);
    const headings = await screen.findByRole('navigation', {
      name: 'On this page',
    });
    expect(
      within(headings)
        .getAllByRole('link')
        .map(link => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      ['What you decide', `${IN_SERIES}#decide`],
      ['Options', `${IN_SERIES}#options`],
    ]);
  });

  it('names the paths of a guide that is read on its own', async () => {
    guideBackend(server);
    renderPages(ALONE);
    await title(calico.title);
    expect(screen.getByText(/Part of/)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Building a Kubernetes Platform' }),
    ).toHaveAttribute('href', IN_SERIES);
    expect(screen.queryByRole('navigation', { name: /Guides of/ })).toBeNull();
    expect(screen.queryByText(/Guide \d/)).toBeNull();
  });

  it.each([
    [
      '/guides/guides/kubernetes/calico?series=kubernetes-platform',
      calico.path,
      `${IN_SERIES}#options`,
    ],
    [
      '/guides/reference/calico',
      '/reference/calico',
      '/learning-paths/documents/reference/calico#options',
    ],
  ])('is found at its older address %s', async (older, path, href) => {
    server.use(
      http.get(`${API}/guides`, ({ request }) =>
        new URL(request.url).searchParams.get('path') === path
          ? HttpResponse.json({ ...calico, path })
          : failure(404, 'none'),
      ),
    );
    renderPages(`/learning-paths${older}`);
    await title(calico.title);
    expect(
      within(
        screen.getByRole('navigation', { name: 'On this page' }),
      ).getByRole('link', { name: 'Options' }),
    ).toHaveAttribute('href', href);
  });

  it('says that a guide does not exist, and leads back', async () => {
    guideBackend(server);
    renderPages('/learning-paths/guides/gone');
    await title('This guide does not exist (any more)');
    expect(screen.getByRole('alert')).toHaveTextContent('“/guides/gone”');
    expect(
      screen.getByRole('link', { name: 'All learning paths' }),
    ).toHaveAttribute('href', '/learning-paths');
  });

  it('leads a reader of a path back to it when a guide is gone', async () => {
    guideBackend(server);
    renderPages('/learning-paths/guides/gone?series=kubernetes-platform');
    await title('This guide does not exist (any more)');
    expect(
      screen.getByRole('link', { name: 'Back to the learning path' }),
    ).toHaveAttribute('href', '/learning-paths/series/kubernetes-platform');
  });

  it('says whom to ask for permission', async () => {
    server.use(http.get(`${API}/guides`, () => failure(403, 'no')));
    renderPages(IN_SERIES);
    await title('You may not see this');
    expect(screen.getByRole('alert')).toHaveTextContent(/Ask those who run/);
  });

  it('tries again after an error', async () => {
    server.use(http.get(`${API}/guides`, () => HttpResponse.error()));
    renderPages(IN_SERIES);
    const retry = await screen.findByRole('button', { name: 'Retry' });
    guideBackend(server);
    await userEvent.click(retry);
    expect(await title(calico.title)).toBeInTheDocument();
  });

  it('says that a guide without text has none', async () => {
    server.use(
      http.get(`${API}/guides`, () =>
        HttpResponse.json({ ...calico, html: '', headings: [] }),
      ),
    );
    renderPages(ALONE);
    expect(
      await screen.findByText('This guide has no text yet.'),
    ).toBeInTheDocument();
  });
});
