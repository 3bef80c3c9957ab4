import fc from 'fast-check';
import { parseDocument } from '../document/parseDocument';
import { renderDocument } from '../render/renderDocument';
import { limits } from '../util/limits';
import { buildLibrary } from './buildLibrary';
import { shownFiles } from './shownFiles';

const files = ['a.png', 'b.png', 'img/a.png'].map(name => ({
  source: 's',
  file: `guides/${name}`,
  path: `/guides/${name}`,
}));
const hashes = new Map(files.map(({ path }) => [path, path]));

/** Which files of the source the page of a text shows, and which its digest names. */
function read(body: string): { shown: string[]; pinned: string[] } {
  const { document } = parseDocument({
    source: 's',
    file: 'guides/x.md',
    content: Buffer.from(`---\ntitle: T\n---\n${body}`),
  });
  if (!document) {
    return { shown: [], pinned: [] };
  }
  const library = buildLibrary({ documents: [document], assets: files });
  const { html } = renderDocument({
    document,
    resolve: target => library.resolve(target, document),
  });
  return {
    shown: [...html.matchAll(/<img [^>]*?data-asset="([^"]*)"/g)].map(
      ([, path]) => path,
    ),
    pinned: shownFiles(document, hashes).map(({ path }) => path),
  };
}

const elements = '<b></b>'.repeat(limits.htmlTags / 2 + 1);
const nested = Array.from({ length: 24 }, (_, i) => `${'  '.repeat(i)}- x\n`);

describe('an image that a page shows is named by its digest', () => {
  it.each([
    ['with an encoded name', '![](a%2Epng)'],
    ['after a tab', '![](\ta.png)'],
    ['in a note at the end', 'a[^1]\n\n[^1]: b\n\n    ![](a.png)\n'],
    ['in a definition', 'Term\n\n: b\n\n  ![](a.png)\n'],
    ['in capital letters', '<IMG SRC="a.png">'],
    ['with an entity that has no end', '<img src="a.p&#110g">'],
    ['behind a slash', '<img src=a.png/>'],
    ['with an address in its text', '![<http://x.y/]>](a.png)'],
    ['with an attribute in its text', '![<a href="]">](a.png)'],
    ['beside a backtick in an address', '<http://x.y/`>![](a.png)`'],
    ['beside a backtick in an attribute', '<b title="`">![](a.png)`'],
    ['by a name with brackets', '![a][b\\]c]\n\n[b\\]c]: a.png'],
    ['by a reference', '![x]({{< ref "a.png" >}})'],
    ['in HTML by a reference', '<img src="{{< ref "a.png" >}}">'],
    ['behind braces in a quote', '{{< img alt="}}" a.png >}}'],
    ['around a shortcode', '!{{< comment >}}y{{< /comment >}}[x](a.png)'],
    ['around a shortcode in HTML', '<img s{{< u >}}rc="a.png">'],
    ['around a comment', '![x]{{< comment >}}y{{< /comment >}}(a.png)'],
    [
      'by a name that is defined in a tab',
      '{{% tab %}}\n\n    [b]: a.png\n\n{{% /tab %}}\n\n![b]',
    ],
    [
      'by a name that a comment defines, too',
      '{{< comment >}}\n\n[b]: b.png\n\n{{< /comment >}}\n\n[b]: a.png\n\n![b]',
    ],
    ['after a comment with another end', '<!-- x --!> <img src="a.png"> -->'],
    ['where HTML is text', `${elements}\n\n<!-- ![](a.png) -->`],
    ['deep in lists', `${nested.join('')}${'  '.repeat(24)}![](a.png)`],
    ['deep in quotes', `${'> '.repeat(20)}${'- '.repeat(20)}![](a.png)`],
  ])('%s', (_, body) => {
    const { shown, pinned } = read(body);
    expect(shown.length).toBeGreaterThan(0);
    expect(pinned).toEqual(expect.arrayContaining(shown));
  });

  it('whatever it was put together from', () => {
    const pieces = fc.constantFrom(
      ...['[^1]', '\n[^1]: ', '\n: ', '\n:::note\n', '\n!!! note\n', 'Term\n'],
      ...['![', '![x]', '[x]', '[b]', '](a.png)', '(a.png)', '(b.png', ')'],
      ...[
        '![](a.png)',
        '<img src="a.png">',
        '<img ',
        'src=',
        'a.png',
        '"',
        '>',
      ],
      ...[
        '{{< u >}}',
        '{{< comment >}}',
        '{{< /comment >}}',
        '{{< img a.png >}}',
      ],
      ...[
        '{{< tab "x" >}}',
        '{{< /tab >}}',
        '{{< highlight x >}}',
        '{{% ref a.png %}}',
      ],
      ...['\n[b]: a.png\n', '\n\n', '\n', '    ', '> ', '- ', '|', '\n|-|-|\n'],
      ...[
        '`',
        '```\n',
        '~~~\n',
        '<!--',
        '-->',
        '<b title="',
        '<div>',
        '<pre>',
        '\\',
        '!',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), parts => {
        const { shown, pinned } = read(parts.join(''));
        expect(shown.filter(path => !pinned.includes(path))).toEqual([]);
      }),
      { numRuns: 2000, seed: 12 },
    );
  });

  it('and no path is so long that a digest passes over it', () => {
    expect(read(`![](${'./'.repeat(2500)}a.png)`)).toEqual({
      shown: [],
      pinned: [],
    });
  });
});
