import { codesOf, documentOf, libraryOf } from '../__testUtils__/testSupport';
import { buildLibrary } from './buildLibrary';
import { Mounts } from './Mounts';
import { pathWinners } from './pathWinners';

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
