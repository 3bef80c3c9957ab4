import { shownFiles } from '../../library/shownFiles';
import { digestParts } from './guideDigest';

const targets = (body: string) =>
  digestParts({ title: 'A', body }).imageTargets;

describe('the images of a text', () => {
  it.each([
    ['an image', '![a](a.png)', ['a.png']],
    ['one with a title', '![a](<a b.png> "B")', ['a b.png']],
    ['one in a link', '[![a [b]](a.png)](b.md)', ['a.png']],
    ['by name', '![a][B]\n\n[b]: a.png "t"', ['a.png']],
    ['by its own name', '![b][] ![b]\n\n[B]: a.png', ['a.png']],
    [
      'in a heading, a list and a table',
      '# ![](a.png)\n\n- ![](b.svg)\n\n|a|\n|-|\n|![](c.gif)|',
      ['a.png', 'b.svg', 'c.gif'],
    ],
    ['in a note that is indented', '!!! note\n\n    ![](a.png)', ['a.png']],
    ['HTML', '<p><img alt="a > b" src="a.png"></p>', ['a.png']],
    ['HTML over lines', '<img\n  src = a&amp;b.png\n>', ['a&b.png']],
    ['a figure', '{{< figure src="a.png" alt="x" >}}', ['a.png']],
    ['a figure by position', '{{% img a.png "b" %}}', ['a.png']],
    ["a figure by a site's own name", '{{< picture "a.webp" >}}', ['a.webp']],
    ['with a query', '![](a.png?raw=true)', ['a.png?raw=true']],
    ['each once', '![](a.png)\n\n![](a.png)', ['a.png']],
    ['not links', '[a](a.png) [b]\n\n[b]: b.png', []],
    ['not code', '`![](a.png)`\n\n```\n![](a.png)\n```', []],
    ['not what is escaped', '!\\[](a.png) \\![](b.png)', []],
    ['not comments', '<!-- ![](a.png) <img src="b.png"> -->', []],
    [
      'not downloads',
      '{{< download "a.png" >}} {{< figure src="a.pdf" >}}',
      [],
    ],
    [
      'not what quoted comments seem to hide',
      '`<!--` ![](a.png) `-->`',
      ['a.png'],
    ],
  ])('are found: %s', (_, body, expected) => {
    expect(targets(body)).toEqual(expected);
  });
});

describe('the files that a document shows', () => {
  it('are the assets of its source that its images lead to', () => {
    const document = {
      source: 'docs',
      path: '/guides/a',
      file: 'guides/a.md',
      imageTargets: [
        '../images/a.png',
        '/images/b.png',
        'c.png',
        'https://x.org/d.png',
      ],
    };
    const assets = new Map([
      ['/images/a.png', '1'],
      ['/images/b.png', '2'],
    ]);
    expect(shownFiles(document, assets)).toEqual([
      { target: '../images/a.png', path: '/images/a.png', hash: '1' },
      { target: '/images/b.png', path: '/images/b.png', hash: '2' },
    ]);
  });
});
