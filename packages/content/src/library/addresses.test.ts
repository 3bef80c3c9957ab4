import { documentOf, parseText } from '../__testUtils__/testSupport';
import { runAtOnce } from '../util/slicedWork';
import { buildLibrary } from './buildLibrary';

const guide = (title: string, body = '', keys = '') =>
  `---\ntitle: ${title}\n${keys}---\n${body}\n`;

function build(
  files: { [file: string]: string },
  options: { mountAt?: string; defaultLanguage?: string } = {},
) {
  const { mountAt = '/' } = options;
  const documents = Object.entries(files).map(([file, text]) =>
    documentOf(text, file, { mountAt }),
  );
  const library = buildLibrary({
    documents,
    assets: [],
    mounts: [{ source: 'test', ...options, mountAt }],
  });
  const leadsTo = (target: string, file: string) => {
    const from = documents.find(document => document.file === file);
    const found = library.resolve(target, from);
    return found.kind === 'guide' ? found.path : found.kind;
  };
  return { library, leadsTo };
}

describe('a README', () => {
  it('is the page of its folder, where no index is', () => {
    const { library, leadsTo } = build({
      'series/s.md':
        '---\ntitle: S\nstructure:\n  - source: /guides/net\n---\n',
      'guides/net/README.md': guide('Networks', '[cni](cni.md) [up](../)'),
      'guides/net/cni.md': guide('CNI', '[top](./) [again](../net/)'),
      'Readme.markdown': guide('Home'),
    });
    expect(library.series[0].guidePaths).toEqual(['/guides/net/README']);
    expect(library.document('/guides/net')?.title).toBe('Networks');
    expect(leadsTo('./', 'guides/net/cni.md')).toBe('/guides/net/README');
    expect(leadsTo('../net/', 'guides/net/cni.md')).toBe('/guides/net/README');
    expect(leadsTo('/', 'guides/net/cni.md')).toBe('/Readme');
    expect(library.diagnostics.map(({ code }) => code)).not.toContain(
      'broken-link',
    );
  });

  it.each([
    ['an index', 'guides/net/_index.md'],
    ['a file of the name', 'guides/net.md'],
  ])('gives way to %s, and stays where it is', (_, file) => {
    const { library } = build({
      'guides/net/README.md': guide('Read me'),
      [file]: guide('Networks', 'Text.'),
    });
    expect(library.document('/guides/net')?.title).toBe('Networks');
    expect(library.document('/guides/net/README')?.title).toBe('Read me');
    expect(library.diagnostics.map(({ code }) => code)).toEqual([
      'orphan-guide',
      'orphan-guide',
    ]);
  });
});

describe('addresses of Hugo', () => {
  const files = {
    'blog/long-name.md': guide('Long', '', 'slug: short\n'),
    'guides/a.md': guide('A', '', 'url: /start/here/\n'),
    'guides/old/_index.md': guide('Old', '', 'slug: new\n'),
    'guides/b.md': guide('B'),
    'guides/c.md': guide('C', '', 'slug: /see/c\n'),
  };

  it.each([
    ['/see/c', '/guides/c'],
    ['/blog/short/', '/blog/long-name'],
    ['../blog/short', '/blog/long-name'],
    ['/start/here', '/guides/a'],
    ['/start/here/index.html', '/guides/a'],
    ['/guides/new/', '/guides/old'],
    ['/guides/old/', '/guides/old'],
  ])('lead to their pages: %s', (target, path) => {
    expect(build(files).leadsTo(target, 'guides/b.md')).toBe(path);
  });

  it('lead there below a mount, too', () => {
    const { leadsTo } = build(files, { mountAt: '/team' });
    expect(leadsTo('/start/here', 'guides/b.md')).toBe('/team/guides/a');
    expect(leadsTo('/team/blog/short', 'guides/b.md')).toBe(
      '/team/blog/long-name',
    );
  });

  it('are weaker than documents and aliases, and quietly so', () => {
    const { library } = build({
      'a.md': guide('A', '', 'url: /b/\n'),
      'b.md': guide('B'),
      'c.md': guide('C', '', 'slug: d\n'),
      'e.md': guide('E', '', 'aliases: [/d]\n'),
    });
    expect(library.document('/b')?.title).toBe('B');
    expect(library.document('/d')?.title).toBe('E');
    expect(new Set(library.diagnostics.map(({ code }) => code))).toEqual(
      new Set(['orphan-guide']),
    );
  });

  it('are not sites', () => {
    expect(
      parseText(guide('A', '', 'url: https://example.com/x\n')).document,
    ).not.toHaveProperty('addresses');
  });
});

describe('the language at the root of a site', () => {
  const files = {
    'en/docs/a.md': guide('A'),
    'de/docs/c.md': guide('C'),
    'ko/docs/b.md': guide('B'),
    'ko/docs/d.md': guide('D'),
  };

  it('is English, unless somebody says otherwise', () => {
    const { leadsTo } = build(files, { mountAt: '/site' });
    expect(leadsTo('/docs/a/', 'ko/docs/b.md')).toBe('/site/en/docs/a');
    expect(leadsTo('/docs/d/', 'ko/docs/b.md')).toBe('/site/ko/docs/d');
    expect(leadsTo('/docs/c/', 'ko/docs/b.md')).toBe('missing');
    expect(
      build(files, { defaultLanguage: 'de' }).leadsTo(
        '/docs/c/',
        'ko/docs/b.md',
      ),
    ).toBe('/de/docs/c');
  });
});

describe('a name that several claim', () => {
  const files = {
    'a.md': guide(
      'A',
      '[1](ref:topic) [2](/x/TOPIC) [3](/old) [4](/slugged) [5](/y/)',
    ),
    'x/topic.md': guide('Topic', 'Text.', 'aliases: [/old]\nurl: /slugged\n'),
    'y/README.md': guide('Read me', 'Text.'),
  };
  const links = ['ref:topic', '/x/TOPIC', '/old', '/slugged', '/y/'];
  const reached = [
    ...['/x/topic', '/x/topic', '/x/topic', '/x/topic'],
    '/y/README',
  ];
  // Sorted before the others, so that each would win.
  const claimants = (keys: string) => ({
    '0/topic.md': guide('B', '', `${keys}aliases: [/old]\nurl: /slugged\n`),
    '0/y.md': guide('C', '', `${keys}url: /y\n`),
    'x/Topic.md': guide('D', '', keys),
    'old.md': guide('E', '', keys),
  });

  it('leads to the one that is published, whatever drafts claim', () => {
    const { leadsTo, library } = build({
      ...files,
      ...claimants('draft: true\n'),
    });
    expect(links.map(link => leadsTo(link, 'a.md'))).toEqual(reached);
    expect(library.document('/old')?.path).toBe('/x/topic');
  });

  it('leads to the one that is there for whoever asks, whatever is hidden from them', () => {
    const alone = build(files).library;
    const { library } = build({ ...files, ...claimants('tags: [hidden]\n') });
    const seen = runAtOnce(
      library.visibleTo({
        includes: ({ tags }) => !tags.includes('hidden'),
        includesAllOf: () => false,
      }),
    );
    const from = library.document('/a');
    expect(links.map(link => seen.resolve(link, from))).toEqual(
      links.map(link => alone.resolve(link, from)),
    );
    expect(seen.document('/old')?.path).toBe('/x/topic');
    expect(runAtOnce(seen.findings())).toEqual(alone.diagnostics);
  });

  it('leads to no one of several pages, as nobody could tell which', () => {
    const { leadsTo } = build({ ...files, ...claimants('') });
    expect(
      ['ref:topic', '/x/TOPIC', '/old'].map(link => leadsTo(link, 'a.md')),
    ).toEqual(['missing', 'missing', '/old']);
  });
});

describe('an alias', () => {
  it('is a path, though it be written as in a URL', () => {
    const { library } = build({
      'a.md': guide(
        'A',
        '',
        'aliases: ["/my%20page/", "/caf%C3%A9.md?x=1", "/100%", "/a%00b"]\nurl: /an%20address\n',
      ),
    });
    expect(library.guides[0]).toMatchObject({
      aliases: ['/my page', '/café', '/100%', '/a%00b'],
      addresses: ['/an address'],
    });
  });

  it('is no way into another source, however it is written', () => {
    const documents = [
      documentOf(
        guide(
          'A',
          '',
          'aliases: ["/sec%2Fx", "/%73ec/x", "/o/..%2fsec/x", "/SEC/x", "//sec/x", "%2F%2Fsec/x"]\nurl: "/%73ec/x"\nslug: "..%2Fsec%2Fx"\n',
        ),
        'a.md',
      ),
    ];
    const library = buildLibrary({
      documents,
      assets: [],
      mounts: [
        { source: 'test', mountAt: '/' },
        { source: 'sec', mountAt: '/sec' },
      ],
    });
    expect(
      ['/sec/x', '/SEC/x', '/sec%2Fx', '/%73ec/x'].map(path =>
        library.document(path),
      ),
    ).toEqual([undefined, undefined, undefined, undefined]);
    expect(
      library.diagnostics.filter(({ code }) => code === 'foreign-alias'),
    ).toHaveLength(2);
  });
});
