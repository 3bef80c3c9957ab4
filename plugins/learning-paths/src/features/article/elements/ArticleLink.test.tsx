import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderArticle } from '../../../__testUtils__/renderArticle';

const address = () => screen.getByTestId('address').textContent;

describe('the links of an article', () => {
  it.each([
    [
      'a guide of the same path keeps the path',
      '<a href="/guides/in-path" data-guide="/guides/in-path">x</a>',
      '/learning-paths/guides/in-path?series=platform',
    ],
    [
      'another guide is read on its own',
      '<a href="/guides/b" data-guide="/guides/b">x</a>',
      '/learning-paths/guides/b',
    ],
    [
      'a heading of a guide is kept',
      '<a href="/guides/in-path#top" data-guide="/guides/in-path" data-anchor="top">x</a>',
      '/learning-paths/guides/in-path?series=platform#top',
    ],
    [
      'a path with odd characters stays one path',
      '<a data-guide="/guides/50% off?/ä#b">x</a>',
      '/learning-paths/guides/50%25%20off%3F/%C3%A4%23b',
    ],
    [
      'an entity leads to the catalog',
      '<a data-entity="component:default/x">x</a>',
      '/catalog/default/component/x',
    ],
    [
      'a TechDocs page leads to TechDocs',
      '<a data-techdocs="component:default/x" data-page="a/b#c">x</a>',
      '/docs/default/component/x/a/b#c',
    ],
    [
      'a heading of this guide',
      '<a href="#here">x</a>',
      '/?series=platform#here',
    ],
  ])('%s', async (_name, html, expected) => {
    renderArticle(html);
    expect(await screen.findByRole('link', { name: 'x' })).toHaveAttribute(
      'href',
      expected,
    );
  });

  it('are followed by the router', async () => {
    renderArticle('<a data-guide="/guides/in-path">next</a>');
    await userEvent.click(await screen.findByRole('link', { name: 'next' }));
    expect(address()).toBe('/learning-paths/guides/in-path?series=platform');
  });

  it('are left to the browser with a modifier key', async () => {
    renderArticle('<a data-guide="/guides/in-path">next</a>');
    const user = userEvent.setup();
    await user.keyboard('{Control>}');
    await user.click(await screen.findByRole('link', { name: 'next' }));
    expect(address()).toBe('/?series=platform');
  });

  it('say that they open a new tab where they lead out', async () => {
    renderArticle('<a href="https://kubernetes.io" data-external="">docs</a>');
    const link = await screen.findByRole('link', {
      name: 'docs (opens in a new tab)',
    });
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it.each([
    ['an unresolved one', '<span class="lp-missing-link" title="y">x</span>'],
    ['a wrong entity', '<a data-entity="::">x</a>'],
    ['a script', '<a href="javascript:alert(1)">x</a>'],
    ['another scheme', '<a href="vbscript:x">x</a>'],
    ['a protocol-relative one', '<a href="//evil.example.com">x</a>'],
  ])('are plain text: %s', async (_name, html) => {
    renderArticle(html);
    expect(await screen.findByText('x')).toBeInTheDocument();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
