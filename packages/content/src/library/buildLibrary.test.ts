import { codesOf, documentOf, libraryOf } from '../__testUtils__/testSupport';
import { buildLibrary } from './buildLibrary';
import { Mounts } from './Mounts';
import { pathWinners } from './pathWinners';

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
describe('claims', () => {
  it('to one path: the longer mount wins, then the first source, then a plain file before an index', () => {
    const first = documentOf('---\ntitle: 1\n---\n', 'z/a.md', {
      source: 'one',
    });
    const second = documentOf('---\ntitle: 2\n---\n', 'z/a/index.md', {
      source: 'one',
    });
    const third = documentOf('---\ntitle: 3\n---\n', 'z/a.md', {
      source: 'two',
    });
    for (const documents of [
      [first, second, third],
      [second, first, third],
    ]) {
      const library = buildLibrary({ documents, assets: [] });
      expect(library.document('/z/a')?.title).toBe('1');
      const errors = library.diagnostics.filter(
        ({ severity }) => severity === 'error',
      );
      expect(
        errors.map(({ source, file, code }) => [source, file, code]),
      ).toEqual([
        ['one', 'z/a/index.md', 'duplicate-path'],
        ['two', 'z/a.md', 'duplicate-path'],
      ]);
      expect(errors[0].message).toContain('z/a.md');
      const owner = documentOf('---\ntitle: 4\n---\n', 'A.md', {
        source: 'three',
        mountAt: '/Z',
      });
      const owned = buildLibrary({
        documents: [...documents, owner],
        assets: [],
      });
      expect(owned.document('/z/a')).toBeUndefined();
      expect(owned.document('/Z/A')?.title).toBe('4');
      expect(
        owned.diagnostics
          .filter(({ code }) => code === 'foreign-path')
          .map(({ message }) => message),
      ).toEqual([
        expect.stringContaining('where the source three is mounted'),
        expect.stringContaining('where the source three is mounted'),
        expect.stringContaining('where the source three is mounted'),
      ]);
    }
  });

  it('to where another source is mounted lead nowhere, unless it may take over', () => {
    const guides = (mayTakeOverFrom: string[]) =>
      buildLibrary({
        documents: [
          documentOf('---\ntitle: A\naliases: [/sec/old]\n---\n', 'a.md', {
            source: 'one',
          }),
        ],
        assets: [
          { source: 'one', file: 'sec/p.png', path: '/sec/p.png' },
          { source: 'sec', file: 'p.png', path: '/sec/p.png' },
        ],
        mounts: [
          { source: 'one', mountAt: '', mayTakeOverFrom },
          { source: 'sec', mountAt: '/sec' },
        ],
      });
    const apart = guides([]);
    expect(apart.document('/sec/old')).toBeUndefined();
    expect(codesOf(apart.diagnostics)).toEqual([
      'foreign-alias',
      'foreign-path',
      'orphan-guide',
    ]);
    expect(apart.asset('/sec/p.png')?.file.source).toBe('sec');
    expect(guides(['sec']).document('/sec/old')?.title).toBe('A');
  });

  it('to a name are of one source: others neither give it nor take it away', () => {
    const at = (source: string, file: string, text = '') =>
      documentOf(`---\ntitle: T\n---\n${text}`, file, { source });
    const asking = at('one', 'a.md');
    const library = buildLibrary({
      documents: [
        asking,
        at('one', 'x/storage.md'),
        at('two', 'y/storage.md'),
        at('two', 'y/routes.md'),
        at('two', 'X/Storage.md'),
      ],
      assets: [],
    });
    expect(library.resolve('ref:storage', asking)).toEqual({
      kind: 'guide',
      path: '/x/storage',
    });
    expect(library.resolve('ref:routes', asking).kind).toBe('missing');
    expect(library.resolve('/x/STORAGE', asking)).toEqual({
      kind: 'guide',
      path: '/x/storage',
    });
  });

  it('to images are of one source: a page shows those of its own only', () => {
    const page = (source: string, file: string, more = '') =>
      documentOf(
        `---\ntitle: T\n${more}---\n![x](/images/d.png) [y](/images/d.png)`,
        file,
        { source },
      );
    const library = buildLibrary({
      documents: [
        page('one', 'a.md'),
        page('one', 'draft.md', 'draft: true\n'),
        page('two', 'b.md'),
      ],
      assets: [{ source: 'one', file: 'images/d.png', path: '/images/d.png' }],
    });
    expect(
      library.asset('/images/d.png')?.shownIn.map(({ file }) => file),
    ).toEqual(['a.md']);
    expect(library.resolve('/images/d.png', page('two', 'b.md')).kind).toBe(
      'missing',
    );
    expect(
      library.diagnostics
        .filter(({ code }) => code !== 'orphan-guide')
        .map(({ file, code }) => [file, code]),
    ).toEqual([
      ['b.md', 'broken-image'],
      ['b.md', 'broken-link'],
    ]);
  });

  it('to an alias: a document beats it, the first of two keeps it', () => {
    const library = libraryOf({
      'a.md': '---\ntitle: A\naliases: [/b, /old]\n---\n',
      'b.md': '---\ntitle: B\n---\n',
      'c.md': '---\ntitle: C\naliases: [/old]\n---\n',
    });
    expect(library.document('/b')?.title).toBe('B');
    expect(library.document('/old')?.title).toBe('A');
    expect(
      library.diagnostics
        .filter(({ code }) => code === 'duplicate-alias')
        .map(({ file }) => file),
    ).toEqual(['a.md', 'c.md']);
  });

  it('to a slug: the loser is left out', () => {
    const library = libraryOf({
      'a/k8s.md': '---\ntitle: A\nstructure: []\n---\n',
      'b/k8s.md': '---\ntitle: B\nstructure: []\n---\n',
      'c/k8s.md': '---\ntitle: C\nslug: other\nstructure: []\n---\n',
      'd/_index.md': '---\ntitle: D\nweight: 1\nstructure: []\n---\n',
    });
    expect(library.series.map(({ slug, path }) => [slug, path])).toEqual([
      ['d', '/d'],
      ['k8s', '/a/k8s'],
      ['other', '/c/k8s'],
    ]);
    expect(library.diagnostics).toMatchObject([
      { code: 'duplicate-slug', severity: 'error', file: 'b/k8s.md' },
    ]);
  });

  it('to an id, and series that do not exist, are told', () => {
    const library = libraryOf({
      'a.md':
        '---\ntitle: A\nid: x\nstructure: []\nnext: /nowhere\nprerequisites: [/b]\n---\n',
      'b.md': '---\ntitle: B\nid: x\n---\n',
      'empty/_index.md': '---\ntitle: Group\n---\n',
    });
    expect(codesOf(library.diagnostics)).toEqual([
      'duplicate-id',
      'orphan-guide',
      'unresolved-series',
      'unresolved-series',
    ]);
  });
});

it('an id that hundreds of documents give is told once a source', () => {
  const documents = ['one', 'two'].flatMap(source =>
    Array.from({ length: 300 }, (_, index) => {
      const file = `${source}/${String(index).padStart(3, '0')}.md`;
      const text = `---\ntitle: Term ${index}\nid: term\n---\nText`;
      return { ...documentOf(text, file), source };
    }).reverse(),
  );
  const told = buildLibrary({ documents, assets: [] }).diagnostics.filter(
    ({ code }) => code === 'duplicate-id',
  );
  expect(told).toMatchObject([
    {
      file: 'one/000.md',
      message: expect.stringContaining(
        'one/001.md, one/002.md, one/003.md and 296 more',
      ),
    },
    { file: 'two/000.md' },
  ]);
});

it('a library needs no bodies', () => {
  const { body, ...facts } = documentOf('---\ntitle: A\n---\nText');
  expect(body).toBe('Text');
  expect(buildLibrary({ documents: [facts], assets: [] }).guides).toEqual([
    facts,
  ]);
});

it('the owners of paths are told apart as in the library', () => {
  const claims = [
    { source: 'one', file: 'a/_index.md', path: '/a' },
    { source: 'one', file: 'a.md', path: '/a' },
    { source: 'two', file: 'a.md', path: '/a' },
    { source: 'two', file: 'b.md', path: '/b' },
  ];
  const mounts = new Mounts([
    { source: 'one', mountAt: '' },
    { source: 'two', mountAt: '/' },
  ]);
  expect(pathWinners(claims, mounts)).toEqual([claims[1], claims[3]]);
});
