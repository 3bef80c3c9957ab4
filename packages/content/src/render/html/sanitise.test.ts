import { renderBody } from '../../__testUtils__/testSupport';

describe('the direction of a text', () => {
  it('is told by each block, where a page has words that are written from right to left', () => {
    expect(
      renderBody('## שלום\n\nمرحبا\n\n- Text\n\n```text\nx\n```').html,
    ).toMatch(
      /<h2 id="[^"]*" dir="auto">שלום<\/h2>\s*<p dir="auto">مرحبا<\/p>\s*<ul dir="auto">\s*<li dir="auto">Text<\/li>\s*<\/ul>\s*<pre class="lp-code" dir="ltr">/,
    );
  });

  it('is what authors say, and elsewhere not spoken of', () => {
    expect(renderBody('<p dir="RTL">Text</p>').html).toBe(
      '<p dir="rtl">Text</p>',
    );
    expect(renderBody('<p dir="x">Text</p>\n').html.trim()).toBe('<p>Text</p>');
  });
});
