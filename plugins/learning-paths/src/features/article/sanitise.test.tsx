import { screen } from '@testing-library/react';
import { renderArticle } from '../../__testUtils__/renderArticle';

describe('what an article may not do', () => {
  it.each([
    ['a script', '<script>window.hacked = 1</script>'],
    ['a handler', '<p onclick="window.hacked = 1">x</p>'],
    ['an image handler', '<img src="x" onerror="window.hacked = 1">'],
    ['a style', '<p style="position:fixed">x</p>'],
    ['a style element', '<style>body { display: none }</style>'],
    ['a form', '<form action="https://evil.example.com"><input></form>'],
    ['a text field', '<input type="password" name="p">'],
    ['a frame', '<iframe src="https://evil.example.com"></iframe>'],
    ['an object', '<object data="x"></object>'],
    ['SVG', '<svg><script>1</script><a href="javascript:1">x</a></svg>'],
    ['MathML', '<math><mtext><img src=x onerror=1></mtext></math>'],
    ['a base', '<base href="https://evil.example.com">'],
    ['a meta refresh', '<meta http-equiv="refresh" content="0;url=//evil">'],
    ['a template', '<template><script>1</script></template>'],
    ['an id of the app', '<p id="root">x</p>'],
    ['a class of the app', '<p class="MuiButton-root">x</p>'],
    ['data attributes of others', '<p data-backstage="x">x</p>'],
    ['an image by data', '<img src="data:image/svg+xml,<svg/>" alt="">'],
  ])('%s', async (_name, html) => {
    renderArticle(`<p>before</p><div class="lp-table">${html}</div>`);
    const root = (await screen.findByText('before')).parentElement!;
    expect(
      root.querySelector(
        'script, style, form, iframe, object, svg, math, base, meta, template, ' +
          'input, img, [onclick], [onerror], [style], p:not([id^="article-"])[id], [data-backstage], ' +
          '[class*="MuiButton"]',
      ),
    ).toBeNull();
    expect(window).not.toHaveProperty('hacked');
  });

  it('keeps headings whose ids are names in browsers', async () => {
    renderArticle('<h2 id="location">Location</h2><h3 id="title">Title</h3>');
    expect(await screen.findByRole('heading', { level: 2 })).toHaveAttribute(
      'id',
      'article-location',
    );
    expect(screen.getByRole('heading', { level: 3 })).toHaveAttribute(
      'id',
      'article-title',
    );
  });
});
