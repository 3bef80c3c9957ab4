import {
  codesOf,
  documentOf,
  parseText,
  quickly,
} from '../__testUtils__/testSupport';

describe('hostile front matter', () => {
  it.each([
    'js',
    'JS',
    ' javascript',
    'constructor',
    '__proto__',
    'json',
    'coffee',
    'toString',
  ])('in the language "%s" is refused and not run', language => {
    const marker = { ran: false };
    Object.assign(globalThis, { hostileMarker: marker });
    const { document, diagnostics } = parseText(
      `---${language}\n{ title: (globalThis.hostileMarker.ran = true) }\n---\nText\n`,
    );
    expect(document).toBeUndefined();
    expect(codesOf(diagnostics)).toEqual(['front-matter-language']);
    expect(marker.ran).toBe(false);
  });

  it('of 64 KB blank lines is refused at once', () => {
    const { document, diagnostics } = quickly(() =>
      parseText(`---\ntitle: A\n${'\n'.repeat(65000)}tags: [a]\n---\nText`),
    );
    expect(document).toBeUndefined();
    expect(codesOf(diagnostics)).toEqual(['front-matter-limit']);
  });

  it('of 64 KB blank lines of blanks is refused at once', () => {
    const { diagnostics } = quickly(() =>
      parseText(
        `---\ntitle: A\n${`${' '.repeat(20)}\n`.repeat(3000)}---\nText`,
      ),
    );
    expect(codesOf(diagnostics)).toEqual(['front-matter-limit']);
  });

  it('of 20 KB nested brackets is refused', () => {
    const { document, diagnostics } = quickly(() =>
      parseText(`---\ntitle: ${'['.repeat(20_000)}\n---\nText`),
    );
    expect(document).toBeUndefined();
    expect(codesOf(diagnostics)).toEqual(['front-matter-limit']);
  });

  it.each([
    ['a word and blanks', `---\na${' '.repeat(400_000)}b\n\nText\n`],
    ['blanks after a brace', `{${' '.repeat(400_000)}x\n\nText\n`],
    ['a brace and blank lines', `{\n${'\n'.repeat(400_000)}x\n`],
    ['dashes and blanks', `---${' '.repeat(400_000)}x\n\nText\n`],
    ['a rule and a word of blanks', `---\n\na${' '.repeat(60_000)}b\n---\n`],
  ])('that may be some (%s) is told from text at once', (_, text) => {
    expect(quickly(() => documentOf(text)).path).toBe('/guides/a');
  });

  it('with an alias bomb is refused', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 12; level += 1) {
      lines.push(
        `a${level}: &a${level} [${Array(9)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
      );
    }
    const { document, diagnostics } = quickly(() =>
      parseText(`---\n${lines.join('\n')}\n---\n`),
    );
    expect(document).toBeUndefined();
    expect(codesOf(diagnostics)).toEqual(['front-matter-limit']);
  });

  it('with an alias cycle is refused', () => {
    const { document, diagnostics } = quickly(() =>
      parseText('---\ntitle: A\nappliesTo: &a\n  self: *a\n---\n'),
    );
    expect(document).toBeUndefined();
    expect(codesOf(diagnostics)).toEqual(['front-matter-limit']);
  });

  it('with a merge-key bomb is refused', () => {
    const lines = [
      `m0: &m0 {${Array.from({ length: 50 }, (_, i) => `k${i}: ${i}`).join(
        ', ',
      )}}`,
    ];
    for (let level = 1; level < 200; level += 1) {
      lines.push(
        `m${level}: &m${level}\n  <<: [${Array(20)
          .fill(`*m${level - 1}`)
          .join(', ')}]`,
      );
    }
    const { document, diagnostics } = quickly(() =>
      parseText(`---\n${lines.join('\n')}\n---\n`),
    );
    expect(document).toBeUndefined();
    expect(codesOf(diagnostics)).toEqual(['front-matter-limit']);
  });

  it.each(['__proto__', 'constructor', 'prototype'])(
    'cannot pollute prototypes with the key %s',
    key => {
      for (const text of [
        `---\ntitle: A\n${key}:\n  polluted: yes\nappliesTo:\n  ${key}: { polluted: yes }\n---\n`,
        `+++\ntitle = "A"\n[${key}]\npolluted = true\n[appliesTo.${key}]\npolluted = true\n+++\n`,
      ]) {
        const document = documentOf(text);
        expect(document.title).toBe('A');
        expect('polluted' in {}).toBe(false);
        expect(JSON.stringify(document)).not.toContain('polluted');
      }
    },
  );

  it.each([
    ['a list', '- a\n- b'],
    ['a scalar', 'just text'],
    ['a date', '2024-01-31'],
    ['a number', '42'],
  ])('that is %s is an error', (_, text) => {
    const { document, diagnostics } = parseText(`---\n${text}\n---\nText\n`);
    expect(document).toBeUndefined();
    expect(codesOf(diagnostics)).toEqual(['front-matter-not-mapping']);
    expect(diagnostics[0]).toMatchObject({
      severity: 'error',
      line: 1,
      hint: expect.any(String),
    });
  });

  it('without a closing delimiter is an error that says so', () => {
    const { document, diagnostics } = parseText('---\ntitle: A\n\n# Text\n');
    expect(document).toBeUndefined();
    expect(codesOf(diagnostics)).toEqual(['front-matter-unclosed']);
  });

  it('with the other delimiter at its end is unclosed', () => {
    expect(
      codesOf(parseText('---\ntitle: A\n+++\nText\n').diagnostics),
    ).toEqual(['front-matter-unclosed']);
    expect(
      codesOf(parseText('+++\ntitle = "A"\n---\nText\n').diagnostics),
    ).toEqual(['front-matter-unclosed']);
  });

  it('with CR-only line endings is read', () => {
    expect(documentOf('---\rtitle: A\r---\rText\r')).toMatchObject({
      title: 'A',
      body: 'Text\n',
      bodyLine: 4,
    });
  });

  it('with NUL and invalid UTF-8 is read, and reported', () => {
    const bytes = Buffer.concat([
      Buffer.from('---\ntitle: A\0B\n---\nText '),
      Buffer.from([0xff, 0xc3, 0x28]),
    ]);
    const { document, diagnostics } = parseText(bytes);
    expect(document?.title).toBe('A\ufffdB');
    expect(codesOf(diagnostics)).toEqual([
      'control-characters',
      'invalid-encoding',
    ]);
  });

  it('above 64 KiB is refused, and a document above 1 MiB', () => {
    expect(
      codesOf(
        parseText(`---\ntitle: A\nx: ${'y'.repeat(66_000)}\n---\n`).diagnostics,
      ),
    ).toEqual(['front-matter-limit']);
    expect(codesOf(parseText('x'.repeat(1024 * 1024 + 1)).diagnostics)).toEqual(
      ['document-too-large'],
    );
  });

  it('leaves its neighbours alone', () => {
    const parsed = [
      '---js\nx\n---\n',
      '---\ntitle: Good\n---\nText',
      '---\n[\n---\n',
    ].map((text, index) => parseText(text, `g/${index}.md`));
    expect(parsed.map(({ document }) => document?.title)).toEqual([
      undefined,
      'Good',
      undefined,
    ]);
  });
});

it('keeps characters that databases refuse out of values, however they are spelt', () => {
  const { document } = parseText(
    '---\ntitle: "a\\0b"\ndescription: "\\x07 \\uD800 ok"\ntags: ["x"]\n---\n',
  );
  expect(document).toMatchObject({ title: 'a�b', description: '� � ok' });
});
