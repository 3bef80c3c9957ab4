import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  calico,
  calicoInSeries,
  policyInSeries,
} from '../../__fixtures__/guide';
import { failure } from '../../__testUtils__/failure';
import { API, READER, renderPages } from '../../__testUtils__/renderPages';

const server = setupServer();
const ALONE = '/learning-paths/guides/guides/kubernetes/calico';
const IN_SERIES = `${ALONE}?series=kubernetes-platform`;

/** Answers as the backend does; gives the addresses asked for. */
function answer(): string[] {
  const asked: string[] = [];
  server.use(
    http.get(`${API}/guides`, ({ request }) => {
      const { searchParams, search } = new URL(request.url);
      asked.push(search);
      const series = searchParams.get('series');
      switch (searchParams.get('path')) {
        case calico.path:
          return HttpResponse.json(series ? calicoInSeries : calico);
        case policyInSeries.path:
          return HttpResponse.json(policyInSeries);
        default:
          return failure(404, 'none');
      }
    }),
  );
  return asked;
}

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
    const asked = answer();
    renderPages(IN_SERIES);
    await title(calico.title);
    expect(screen.getByText('Text about Calico.')).toBeInTheDocument();
    expect(screen.getByText('22 min')).toBeInTheDocument();
    expect(screen.getByText('Changed 12 Nov 2026')).toBeInTheDocument();
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
    answer();
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
    answer();
    renderPages(IN_SERIES);
    await title(calico.title);
    expect(screen.getByText('Guide 3 of 26')).toBeInTheDocument();
    const trail = screen.getByRole('navigation', { name: 'Breadcrumb' });
    expect(
      within(trail)
        .getAllByRole('link')
        .map(link => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      ['Learning paths', '/learning-paths'],
      [
        'Building a Kubernetes Platform',
        '/learning-paths/series/kubernetes-platform',
      ],
      [
        'Container Networking',
        '/learning-paths/series/kubernetes-platform#section-2',
      ],
    ]);
    expect(within(trail).getByText(calico.title)).toHaveAttribute(
      'aria-current',
      'page',
    );
  });

  it('has the path beside it: this section open, others with their counts', async () => {
    answer();
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
    answer();
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

  it('goes to the next guide without losing its shell, and tells a screen reader', async () => {
    const asked = answer();
    renderPages(IN_SERIES);
    await title(calico.title);
    const path = screen.getByRole('navigation', { name: /Guides of/ });

    await userEvent.click(
      screen.getByRole('link', { name: 'Network Policy →' }),
    );
    const heading = await title('Network Policy');
    await waitFor(() => expect(heading).toHaveFocus());
    expect(screen.getByRole('navigation', { name: /Guides of/ })).toBe(path);
    expect(screen.getByText('Guide 6 of 26')).toBeInTheDocument();
    expect(document.title).toBe('Network Policy · Backstage');
    expect(asked).toHaveLength(2);
    expect(
      within(path).getByRole('link', { current: 'page' }),
    ).toHaveTextContent('Network Policy');
    expect(
      screen.getByRole('link', { name: `← ${calico.title}` }),
    ).toHaveAttribute('href', IN_SERIES);
  });

  it('goes to a heading without asking again', async () => {
    const asked = answer();
    renderPages(IN_SERIES);
    const headings = await screen.findByRole('navigation', {
      name: 'On this page',
    });
    const scrolled = jest.fn();
    Element.prototype.scrollIntoView = scrolled;
    await userEvent.click(
      within(headings).getByRole('link', { name: 'Options' }),
    );
    const heading = screen.getByRole('heading', { level: 3 });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(scrolled.mock.instances).toEqual([heading]);
    expect(asked).toHaveLength(1);
  });

  it('arrives at the heading that the address names', async () => {
    answer();
    const scrolled = jest.fn();
    Element.prototype.scrollIntoView = scrolled;
    renderPages(`${IN_SERIES}#options`);
    await waitFor(() => expect(scrolled).toHaveBeenCalled());
    expect(scrolled.mock.instances[0]).toHaveAttribute('id', 'article-options');
  });

  it('opens the tab that hides the heading of the address', async () => {
    const html = ['Helm', 'kubectl']
      .map(
        name =>
          `<section class="lp-tab"><p class="lp-tab-title">${name}</p><h3 id="${name}">With ${name}</h3></section>`,
      )
      .join('');
    server.use(
      http.get(`${API}/guides`, () =>
        HttpResponse.json({
          ...calico,
          html: `<div class="lp-tabs">${html}</div>`,
        }),
      ),
    );
    renderPages(`${ALONE}#kubectl`);
    const heading = await screen.findByRole('heading', {
      name: /With kubectl/,
    });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(screen.getByRole('tab', { name: 'kubectl' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    expect(screen.queryByRole('heading', { name: /With Helm/ })).toBeNull();
  });

  it('leaves the focus alone when the visit starts here', async () => {
    answer();
    renderPages(IN_SERIES);
    await title(calico.title);
    expect(document.body).toHaveFocus();
  });

  it('names the paths of a guide that is read on its own', async () => {
    answer();
    renderPages(ALONE);
    await title(calico.title);
    expect(screen.getByText(/Part of/)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Building a Kubernetes Platform' }),
    ).toHaveAttribute('href', IN_SERIES);
    expect(screen.queryByRole('navigation', { name: /Guides of/ })).toBeNull();
    expect(screen.queryByText(/Guide \d/)).toBeNull();
  });

  it('says that a guide does not exist, and leads back', async () => {
    answer();
    renderPages('/learning-paths/guides/guides/gone');
    await title('This guide does not exist (any more)');
    expect(screen.getByRole('alert')).toHaveTextContent('“/guides/gone”');
    expect(
      screen.getByRole('link', { name: 'All learning paths' }),
    ).toHaveAttribute('href', '/learning-paths');
  });

  it('leads a reader of a path back to it when a guide is gone', async () => {
    answer();
    renderPages(
      '/learning-paths/guides/guides/gone?series=kubernetes-platform',
    );
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
    answer();
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
