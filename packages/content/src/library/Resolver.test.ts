import { codesOf, documentOf, libraryOf } from '../__testUtils__/testSupport';
import { buildLibrary } from './buildLibrary';

describe('links in a body', () => {
  const library = libraryOf(
    {
      'docs/a.md': '---\ntitle: A\n---\n## Here\n',
      'docs/b/index.md': '---\ntitle: B\n---\n',
      'docs/b/c.md': '---\ntitle: C\n---\n',
      'en/docs/x.md': '---\ntitle: X\n---\n',
      'en/docs/y.md': '---\ntitle: Y\n---\n',
    },
    ['/docs/b/pic.png', '/images/p.png', '/files/x.pdf'],
  );
  it.each<[string, string, object]>([
    ['/docs/a', 'b', { kind: 'guide', path: '/docs/b' }],
    ['/docs/a', './b/c.md', { kind: 'guide', path: '/docs/b/c' }],
    ['/docs/a', '../b/', { kind: 'guide', path: '/docs/b' }],
    ['/docs/b', 'c.md', { kind: 'guide', path: '/docs/b/c' }],
    ['/docs/b', 'pic.png', { kind: 'asset', path: '/docs/b/pic.png' }],
    ['/docs/b', '../a', { kind: 'guide', path: '/docs/a' }],
    ['/docs/b/c', '../../a', { kind: 'guide', path: '/docs/a' }],
    ['/docs/b/c', '/images/p.png', { kind: 'asset', path: '/images/p.png' }],
    ['/docs/a', '#here', { kind: 'anchor', anchor: 'here' }],
    [
      '/docs/b',
      'ref:a.md#here',
      { kind: 'guide', path: '/docs/a', anchor: 'here' },
    ],
    ['/docs/a', 'ref:c', { kind: 'guide', path: '/docs/b/c' }],
    ['/docs/a', 'c', { kind: 'missing', target: 'c' }],
    ['/en/docs/x', '/docs/y/', { kind: 'guide', path: '/en/docs/y' }],
    ['/docs/a', 'a.html', { kind: 'guide', path: '/docs/a' }],
    [
      '/docs/a',
      'mailto:a@b.example',
      { kind: 'external', url: 'mailto:a@b.example' },
    ],
  ])('from %s to %s', (from, target, expected) => {
    expect(library.resolve(target, library.document(from))).toEqual(expected);
  });

  it('below a mount may start at the root of their site', () => {
    const documents = ['guides/a.md', 'guides/b.md'].map(file =>
      documentOf('---\ntitle: T\n---\n[x](/guides/b)', file, {
        mountAt: '/team',
      }),
    );
    const mounted = buildLibrary({ documents, assets: [] });
    expect(mounted.resolve('/guides/b', documents[0])).toEqual({
      kind: 'guide',
      path: '/team/guides/b',
    });
    expect(codesOf(mounted.diagnostics)).toEqual([
      'orphan-guide',
      'orphan-guide',
    ]);
  });

  it('are told where they lead to nothing', () => {
    const { diagnostics } = libraryOf({
      's.md': '---\ntitle: S\nstructure: [{source: /a}]\n---\n',
      'a.md':
        '---\ntitle: A\n---\n[x](gone.md) ![y](gone.png) [z](#gone)\n[d](draft)\n',
      'draft.md': '---\ntitle: D\ndraft: true\n---\n[x](gone.md)',
    });
    expect(
      diagnostics.map(({ code, severity, line, column }) => [
        code,
        severity,
        line,
        column,
      ]),
    ).toEqual([
      ['broken-link', 'warning', 4, 5],
      ['broken-image', 'warning', 4, 19],
      ['broken-anchor', 'warning', 4, 33],
      ['broken-link', 'warning', 5, 5],
    ]);
    expect(diagnostics[3].message).toContain('draft');
  });
});
