import { codesOf, documentOf, parseText } from '../__testUtils__/testSupport';

describe('parseDocument', () => {
  it('reads all keys of a guide, in any case', () => {
    const { document, diagnostics } = parseText(
      [
        '---',
        'Title: Storage',
        'LINKTITLE: St',
        'Description: One line.',
        'DRAFT: "True"',
        'aliases: [/old/storage.md, ../other/, ./near]',
        'ID: storage-1',
        'slug: storage',
        'owner: group:default/platform',
        'tags: [Networking, "Service Mesh", k8s]',
        'Level: Beginner',
        'lastMod: 2026-04-02',
        'weight: "03"',
        'revision: 3',
        'changenote: More',
        'REVIEWINTERVAL: P180D',
        'appliesTo: { kind: Component }',
        'appliesToReason: Every <b>component</b>',
        'audience: owners',
        'prerequisites: /series/a',
        'next: /series/b',
        'verifiedAgainst: [1.30, v2]',
        'duration: PT1H30M',
        'unknownKey: { anything: [goes] }',
        '---',
        '',
        'Text',
      ].join('\n'),
    );
    expect(document).toMatchObject({
      path: '/guides/a',
      title: 'Storage',
      linkTitle: 'St',
      description: 'One line.',
      draft: true,
      aliases: ['/old/storage', '/other', '/guides/near'],
      id: 'storage-1',
      slug: 'storage',
      owner: 'group:default/platform',
      tags: ['networking', 'service-mesh', 'k8s'],
      level: 'beginner',
      lastmod: '2026-04-02',
      weight: 3,
      revision: 3,
      changeNote: 'More',
      reviewInterval: 'P180D',
      appliesTo: { kind: 'Component' },
      appliesToReason: 'Every <b>component</b>',
      audience: 'owners',
      prerequisites: ['/series/a'],
      next: '/series/b',
      minutes: 90,
      body: '\nText',
      bodyLine: 26,
    });
    expect(codesOf(diagnostics)).toEqual(['tag-shape', 'tag-shape']);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  it('reads TOML, with dates as text', () => {
    expect(
      documentOf(
        '+++\ntitle = "A"\nlastmod = 2026-04-02\n[[structure]]\ntitle = "S"\nsource = "/x"\nweight = 2\n+++\nText',
      ),
    ).toMatchObject({
      title: 'A',
      lastmod: '2026-04-02',
      body: 'Text',
      structure: [{ title: 'S', source: '/x', weight: 2, pages: [], line: 4 }],
    });
  });

  it.each([
    ['a byte order mark', '\ufeff---\ntitle: A\n---\nText'],
    ['CRLF', '---\r\ntitle: A\r\n---\r\nText'],
    ['blank lines before the front matter', '\n\n---\ntitle: A\n---\nText'],
    ['blanks after the delimiters', '--- \t\ntitle: A\n---  \nText'],
    ['non-breaking blanks', '---\u00a0\ntitle:\u00a0A\n---\nText'],
    ['a named language', '---yaml\ntitle: A\n---\nText'],
    ['UTF-16', Buffer.from('\ufeff---\ntitle: A\n---\nText', 'utf16le')],
    [
      'a closing delimiter at the end of the file',
      '---\ntitle: A\nx: |\n  ----\n---',
    ],
  ])('forgives %s', (_, text) => {
    expect(documentOf(text)).toMatchObject({ title: 'A' });
  });

  it.each([
    ['2024', 'title: 2024'],
    ['true', 'title: true'],
    ['Short', 'linkTitle: Short'],
  ])('takes %s as the title of "%s"', (title, text) => {
    expect(documentOf(`---\n${text}\n---\nText`).title).toBe(title);
  });

  it('takes the first heading, then the file name, where there is no title', () => {
    const fromHeading = parseText('# The Title\n\n## Part\n');
    expect(fromHeading.document).toMatchObject({
      title: 'The Title',
      headings: [{ id: 'part', text: 'Part', depth: 2 }],
    });
    expect(fromHeading.diagnostics).toMatchObject([
      { code: 'title-missing', severity: 'info' },
    ]);
    const fromFile = parseText('Text', 'guides/my-first_page.md');
    expect(fromFile.document?.title).toBe('My first page');
    expect(fromFile.diagnostics).toMatchObject([
      { code: 'title-missing', severity: 'warning' },
    ]);
  });

  it('gives an empty file an empty page', () => {
    for (const text of ['', '\ufeff', '\n\n']) {
      const { document, diagnostics } = parseText(
        text,
        'guides/storage/_index.md',
      );
      expect(document).toMatchObject({
        title: 'Storage',
        path: '/guides/storage',
        minutes: 1,
        blank: true,
      });
      expect(codesOf(diagnostics)).toEqual(['empty-document']);
    }
  });

  it.each([
    ['a rule and text', '---\n\nText without a colon\n\n---\nmore'],
    ['a rule alone', '---\nText'],
    ['a rule before a heading', '---\n\n# Heading\n'],
  ])('reads %s as a body', (_, text) => {
    const { document, diagnostics } = parseText(text);
    expect(document).toMatchObject({ body: text, bodyLine: 1 });
    expect(codesOf(diagnostics)).toContain('leading-rule');
  });

  it('reads a body that starts with a rule after front matter', () => {
    expect(documentOf('---\ntitle: A\n---\n---\n\nText')).toMatchObject({
      body: '---\n\nText',
      bodyLine: 4,
    });
  });

  it('tells where YAML is wrong, in lines of the file', () => {
    const { diagnostics } = parseText(
      '\n---\ntitle: A\ntags: [a\nx: y\n---\nText',
    );
    expect(diagnostics).toMatchObject([
      {
        code: 'front-matter-syntax',
        severity: 'error',
        line: 5,
        column: 1,
        file: 'guides/a.md',
        source: 'test',
      },
    ]);
    expect(
      parseText('+++\ntitle = "A"\nx = = 1\n+++\n').diagnostics,
    ).toMatchObject([{ code: 'front-matter-syntax', line: 3, column: 5 }]);
  });

  it('takes the last of duplicate keys, with a warning at its place', () => {
    const { document, diagnostics } = parseText(
      '---\ntitle: A\ntitle: B\n---\n',
    );
    expect(document?.title).toBe('B');
    expect(diagnostics).toMatchObject([
      { code: 'front-matter-duplicate-key', severity: 'warning', line: 3 },
    ]);
    expect(parseText('---\ntitle: A\nTitle: B\n---\n').document?.title).toBe(
      'B',
    );
  });

  it('reports values that it cannot use, at their lines', () => {
    const { document, diagnostics } = parseText(
      '---\ntitle: A\nowner: "not a ref!"\ntags: ["!!"]\nlevel: hard\nduration: soon\nweight: heavy\nrevision: -1\nreviewInterval: half a year\naliases: ["https://x/y"]\nlastmod: yesterday\n---\n',
    );
    expect(document).toMatchObject({ tags: [], aliases: [], minutes: 1 });
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([
      ['owner-shape', 3],
      ['tag-shape', 4],
      ['field-shape', 5],
      ['field-shape', 6],
      ['weight-shape', 7],
      ['field-shape', 8],
      ['field-shape', 9],
      ['field-shape', 10],
      ['field-shape', 11],
    ]);
    expect(diagnostics.every(({ hint }) => hint)).toBe(true);
  });

  it('reads a structure with the position of each step', () => {
    const { document } = parseText(
      '---\ntitle: A\nstructure:\n  - title: One\n    source: /one\n    weight: "02"\n    pages:\n      - source: /two\n  - Source: /three\n    WEIGHT: null\n---\n',
    );
    expect(document?.structure).toEqual([
      {
        title: 'One',
        source: '/one',
        weight: 2,
        line: 4,
        column: 5,
        pages: [{ source: '/two', pages: [], line: 8, column: 9 }],
      },
      { source: '/three', pages: [], line: 9, column: 5 },
    ]);
  });

  it.each([
    ['structure: 5', [], undefined],
    ['structure: []', ['structure-shape'], []],
    ['structure:', ['structure-shape'], []],
    ['structure: # - source: /a', ['structure-shape'], []],
    [
      'structure: [/a, 5, [b]]',
      ['structure-shape', 'structure-shape', 'structure-shape'],
      [
        { source: '/a', pages: [] },
        { source: '5', pages: [] },
      ],
    ],
    [
      'structure:\n  - title: [a]\n    source: /b\n    weight: x\n    pages: 5',
      ['structure-shape', 'structure-shape', 'weight-shape'],
      [{ source: '/b', pages: [], line: 4, column: 5 }],
    ],
  ])('reads "%s" as far as it goes', (text, codes, structure) => {
    const { document, diagnostics } = parseText(
      `---\ntitle: A\n${text}\n---\n`,
    );
    expect(document?.structure).toEqual(structure);
    expect(codesOf(diagnostics)).toEqual(
      document ? codes : ['structure-shape'],
    );
  });

  it('cuts a structure that is nested too deep', () => {
    let pages = '[]';
    for (let level = 8; level > 0; level -= 1) {
      pages = `[{ title: L${level}, pages: ${pages} }]`;
    }
    const { document, diagnostics } = parseText(
      `---\ntitle: A\nstructure: ${pages}\n---\n`,
    );
    expect(JSON.stringify(document?.structure)).toContain('L6');
    expect(JSON.stringify(document?.structure)).not.toContain('L7');
    expect(codesOf(diagnostics)).toEqual(['structure-limit']);
  });

  it('lists links and images outside code with their positions', () => {
    const { document } = parseText(
      '---\ntitle: A\n---\n\n[a](./b.md#c "t") and ![i](../x.png)\n`[n](o)`\n\n```\n[n](o)\n```\n<a href="/h">x</a> [r][ref] https://auto.example\n\n[ref]: ../ref.md\n\n[q]({{< relref "page.md" >}})\n',
    );
    expect(document?.links).toEqual([
      { kind: 'link', target: './b.md#c', line: 5, column: 5 },
      { kind: 'image', target: '../x.png', line: 5, column: 28 },
      { kind: 'link', target: '/h', line: 11, column: 10 },
      { kind: 'link', target: '../ref.md', line: 11 },
      { kind: 'link', target: 'https://auto.example', line: 11, column: 29 },
      { kind: 'link', target: 'ref:page.md', line: 15, column: 17 },
    ]);
  });

  it('counts a minute for 200 words, and less for code', () => {
    expect(documentOf('word '.repeat(200)).minutes).toBe(1);
    expect(documentOf('word '.repeat(201)).minutes).toBe(2);
    expect(
      documentOf(
        `\`\`\`\n${'a long line of code with many words\n'.repeat(50)}\`\`\`\n`,
      ).minutes,
    ).toBe(1);
  });

  it('tells each unknown shortcode once, with its line', () => {
    const { diagnostics } = parseText(
      '---\ntitle: A\n---\n\n{{< foo >}}\n{{< foo >}}\n`{{< bar >}}`\n\n{{< note >}}\n',
    );
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([
      ['shortcode-unknown', 5],
      ['shortcode-unbalanced', 9],
    ]);
  });

  it('is the same each time', () => {
    const text = '---\ntitle: A\nstructure: [{ source: /x }]\n---\n# H\n[a](b)';
    expect(parseText(text)).toEqual(parseText(text));
  });
});
