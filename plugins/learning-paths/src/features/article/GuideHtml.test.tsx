import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { renderArticle } from '../../__testUtils__/renderArticle';
import { API } from '../../__testUtils__/renderPages';
import { DrawingCodeError, drawDiagram } from './diagram/drawDiagram';

// Mermaid measures text, which only a real browser can; the browser test draws for real.
jest.mock('./diagram/drawDiagram', () => ({
  ...jest.requireActual('./diagram/drawDiagram'),
  drawDiagram: jest.fn(),
}));

const server = setupServer();

describe('the parts of an article', () => {
  registerMswTestHooks(server);

  it('gives each heading a link to itself, and keeps the one h1 for the page', async () => {
    renderArticle('<h1 id="a">First</h1><h2 id="b">Second</h2>');
    expect(
      await screen.findByRole('link', { name: 'Link to this section: Second' }),
    ).toHaveAttribute('href', '/?series=platform#b');
    expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
  });

  it('copies code, and says so', async () => {
    const user = userEvent.setup();
    renderArticle(
      '<pre class="lp-code"><code class="hljs language-yaml"><span class="hljs-attr">kind:</span> Pod</code></pre>',
    );
    expect(await screen.findByText('yaml')).toBeInTheDocument();
    const code = screen.getByRole('group', { name: 'Code: yaml' });
    expect(code).toHaveAttribute('tabindex', '0');
    expect(within(code).getByText('kind:')).toHaveClass('hljs-attr');

    const copied = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(screen.getByRole('button', { name: 'Copy the code' }));
    expect(copied).toHaveBeenCalledWith('kind: Pod');
    expect(
      await screen.findByText('Copied', { ignore: 'button *' }),
    ).toHaveAttribute('role', 'status');
  });

  it('says so when it may not copy', async () => {
    const user = userEvent.setup();
    renderArticle('<pre class="lp-code"><code>x</code></pre>');
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('no'));
    await user.click(
      await screen.findByRole('button', { name: 'Copy the code' }),
    );
    expect(
      await screen.findByText('Could not copy', { ignore: 'button *' }),
    ).toHaveAttribute('role', 'status');
  });

  it('shows alternatives as tabs that the keyboard can choose', async () => {
    const user = userEvent.setup();
    renderArticle(
      '<div class="lp-tabs"><section class="lp-tab"><p class="lp-tab-title">Helm</p><p>helm install</p></section>' +
        '<section class="lp-tab"><p class="lp-tab-title">kubectl</p><p>kubectl apply</p></section></div>',
    );
    const helm = await screen.findByRole('tab', { name: 'Helm' });
    expect(helm).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('tabpanel', { name: 'Helm' })).toHaveTextContent(
      'helm install',
    );
    expect(screen.getByText('kubectl apply')).not.toBeVisible();
    helm.focus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tabpanel', { name: 'kubectl' })).toBeVisible();
    expect(screen.getByText('helm install')).not.toBeVisible();
  });

  it.each([
    ['note', 'Note'],
    ['tip', 'Tip'],
    ['important', 'Important'],
    ['warning', 'Warning'],
    ['caution', 'Caution'],
  ])('names a callout: %s', async (kind, word) => {
    renderArticle(
      `<div class="lp-callout lp-callout-${kind}" role="note"><p class="lp-callout-title" data-callout="${kind}">${word}</p><p>Mind.</p></div>`,
    );
    expect(await screen.findByRole('note')).toHaveTextContent(`${word}Mind.`);
  });

  it("keeps an author's own title of a callout, and says its kind", async () => {
    renderArticle(
      '<div class="lp-callout lp-callout-warning" role="note"><p class="lp-callout-title">Mind the gap</p></div>',
    );
    expect(await screen.findByRole('note')).toHaveTextContent(
      'Warning: Mind the gap',
    );
  });

  it("keeps the markup of an author's own title", async () => {
    renderArticle(
      '<div class="lp-callout lp-callout-note" role="note"><p class="lp-callout-title">Run <code>make</code></p></div>',
    );
    expect((await screen.findByText('make')).nodeName).toBe('CODE');
  });

  it("says where something of the author's site is not shown", async () => {
    renderArticle(
      '<p>Use v<span class="lp-unknown" data-shortcode="skew">latest</span>.</p>',
    );
    expect(
      await screen.findByTitle(
        'The original site has “skew” here, which cannot be shown',
      ),
    ).toHaveTextContent('latest (not shown here)');
  });

  it('names the links of footnotes', async () => {
    renderArticle(
      '<p>A<sup class="lp-footnote" id="fnref-1"><a href="#fn-1">1</a></sup></p><section class="lp-footnotes"><ol><li id="fn-1">Note <a class="lp-footnote-back" href="#fnref-1">↩︎</a></li></ol></section>',
    );
    expect(
      await screen.findByRole('link', { name: /^Footnote\s*1$/ }),
    ).toHaveAttribute('href', expect.stringContaining('fn-1'));
    expect(
      screen.getByRole('link', { name: 'Back to the text' }),
    ).toHaveAttribute('href', expect.stringContaining('fnref-1'));
  });

  it('shows tasks, tables and details as they are', async () => {
    renderArticle(
      '<ul><li class="lp-task"><input type="checkbox" checked disabled> Backups</li><li class="lp-task"><input type="checkbox"> Restore</li></ul>' +
        '<div class="lp-table" tabindex="0" role="region" aria-label="Costs"><table>\n<thead>\n<tr>\n<th class="lp-align-right">Cost</th>\n</tr></thead><tbody><tr><td colspan="2">5</td></tr></tbody></table></div>' +
        '<details open><summary>More</summary><p>Rest</p></details>',
    );
    expect(await screen.findByRole('checkbox', { name: 'Done' })).toBeChecked();
    const open = screen.getByRole('checkbox', { name: 'To do' });
    expect(open).toBeDisabled();
    expect(open).not.toBeChecked();
    expect(screen.getByRole('group', { name: 'Costs' })).toHaveAttribute(
      'tabindex',
      '0',
    );
    expect(screen.getByRole('columnheader')).toHaveClass('lp-align-right');
    expect(screen.getByRole('cell')).toHaveAttribute('colspan', '2');
    expect(screen.getByText('Rest')).toBeVisible();
  });

  it('asks for the cookie before it asks for images, without holding up the text', async () => {
    let cookie: (() => void) | undefined;
    server.use(
      http.get(`${API}/.backstage/auth/v1/cookie`, async () => {
        await new Promise<void>(resolve => {
          cookie = resolve;
        });
        return HttpResponse.json({
          expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
        });
      }),
    );
    renderArticle('<p>text</p><img data-asset="/images/a b.png" alt="A map">');
    expect(await screen.findByText('text')).toBeInTheDocument();
    const image = screen.getByRole('img', { name: 'A map' });
    expect(image).not.toHaveAttribute('src');
    await waitFor(() => expect(cookie).toBeDefined());
    cookie?.();
    await waitFor(() =>
      expect(image).toHaveAttribute(
        'src',
        `${API}/assets?path=%2Fimages%2Fa+b.png`,
      ),
    );
  });

  it('shows what an image would have shown when there is no cookie', async () => {
    server.use(
      http.get(`${API}/.backstage/auth/v1/cookie`, () => HttpResponse.error()),
    );
    renderArticle('<img data-asset="/images/a.png" alt="A map">');
    expect(
      await screen.findByText('Image not available: A map'),
    ).toBeInTheDocument();
  });

  it('asks for no cookie where there are no images beside the content', async () => {
    renderArticle('<img src="https://example.com/a.png" alt="Remote">');
    expect(await screen.findByRole('img')).toHaveAttribute(
      'src',
      'https://example.com/a.png',
    );
  });
});

describe('the diagrams of an article', () => {
  const diagram = (...lines: string[]) =>
    `<pre class="lp-mermaid"><code>${['flowchart LR', ...lines].join(
      '\n',
    )}</code></pre>`;
  const drawing = {
    url: 'data:image/svg+xml,<svg/>',
    width: 100,
    height: 50,
    label: 16,
  };

  it('are drawn, named, and there as source too', async () => {
    jest.mocked(drawDiagram).mockResolvedValue(drawing);
    renderArticle(
      diagram(
        'accTitle: How requests arrive',
        'accDescr: From a to b.',
        'a --&gt; b',
      ),
    );
    const image = await screen.findByRole('img', {
      name: 'Diagram: How requests arrive',
    });
    expect(image).toHaveAttribute('width', '100');
    expect(image).toHaveAccessibleDescription('From a to b.');
    expect(drawDiagram).toHaveBeenCalledWith(
      expect.stringContaining('a --> b'),
      expect.objectContaining({ darkMode: false }),
    );
    expect(screen.getByText('Source of the diagram')).toBeInTheDocument();
  });

  it('are named by where they stand when nobody named them', async () => {
    jest.mocked(drawDiagram).mockResolvedValue(drawing);
    renderArticle(
      `${diagram('a')}<h2 id="x">Routing</h2>${diagram('b')}` +
        `<h3 id="y">Paths</h3>${diagram('c')}<p>and</p>${diagram('d')}`,
    );
    await waitFor(() => expect(screen.getAllByRole('img')).toHaveLength(4));
    expect(
      screen.getAllByRole('img').map(image => image.getAttribute('alt')),
    ).toEqual([
      'Diagram in the introduction',
      'Diagram in section Routing',
      'Diagram 1 in section Paths',
      'Diagram 2 in section Paths',
    ]);
  });

  it('show their source when they cannot be drawn', async () => {
    jest.mocked(drawDiagram).mockRejectedValue(new Error('syntax'));
    renderArticle(diagram('wrong --&gt; syntax'));
    expect(
      await screen.findByText('The diagram could not be drawn. Its source:'),
    ).toBeInTheDocument();
    expect(screen.getByText(/wrong --> syntax/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Retry' })).toBeNull();
  });

  it('are tried again when their code did not arrive', async () => {
    jest
      .mocked(drawDiagram)
      .mockRejectedValueOnce(new DrawingCodeError('network'))
      .mockResolvedValueOnce(drawing);
    renderArticle(diagram('accTitle: Late'));
    await userEvent.click(await screen.findByRole('button', { name: 'Retry' }));
    expect(
      await screen.findByRole('img', { name: 'Diagram: Late' }),
    ).toBeInTheDocument();
  });

  it('open larger, by mouse and by keyboard, and give the focus back', async () => {
    const user = userEvent.setup();
    jest.mocked(drawDiagram).mockResolvedValue(drawing);
    renderArticle(diagram('accTitle: A map'));
    const open = await screen.findByRole('button', {
      name: 'Open diagram larger: A map',
    });
    open.focus();
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'A map' });
    expect(
      within(dialog).getByRole('img', { name: 'Diagram: A map' }),
    ).toBeInTheDocument();
    for (const name of ['Zoom in', 'Zoom out', 'Fit', 'Close']) {
      expect(within(dialog).getByRole('button', { name })).toBeInTheDocument();
    }
    expect(
      within(dialog).getByRole('link', { name: 'Download' }),
    ).toHaveAttribute('download', 'a-map.svg');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(open).toHaveFocus();
  });
});
