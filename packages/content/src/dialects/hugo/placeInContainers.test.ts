import { renderDocument } from '../../render/renderDocument';
import { limits } from '../../util/limits';
import { expandShortcodes } from './expandShortcodes';

describe('lines inside of a shortcode', () => {
  it.each([
    ['quotes', '>'.repeat(20_000)],
    ['quotes far apart', `>${' '.repeat(20_000)}>`],
    ['blanks', `${' '.repeat(20_000)}- `],
    ['list marks', '- '.repeat(10_000)],
    ['blanks after a list mark', `-${' '.repeat(20_000)}`],
  ])('take over no endless %s from the line of its tag', (_, start) => {
    for (const name of ['note', 'checklist-item', 'tab']) {
      const inside = `${start}{{< ${name} >}}\n`.repeat(3) + 'a\n'.repeat(5000);
      const body = inside + `{{< /${name} >}}\n`.repeat(3);
      const { lines } = expandShortcodes(body);
      expect(lines.join('\n').length).toBeLessThan(
        body.length + lines.length * limits.containerPrefix * 2,
      );
    }
  });

  it('stay in the quote around them where a list in it is too deep to follow', () => {
    const deep = '- '.repeat(limits.containerPrefix);
    const { html } = renderDocument({
      document: {
        body: `> {{< details "Outer" >}}\n> ${deep}{{< details "Inner" >}}\nword\n{{< /details >}}\n> {{< /details >}}`,
        bodyLine: 1,
        path: '/a',
        file: 'a.md',
        source: 's',
      },
      resolve: target => ({ kind: 'missing', target }),
    });
    expect(html).toMatch(/<blockquote>[^]*word[^]*<\/blockquote>/);
  });
});
