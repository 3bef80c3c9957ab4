import { parseText } from '../__testUtils__/testSupport';

const owner = 'owner: group:default/platform';

describe('the delimiters of front matter', () => {
  it.each([
    ['a comment after the opening one', `--- # metadata\n${owner}\n---\nText.`],
    ['a comment after the closing one', `---\n${owner}\n--- # end\nText.`],
    ['dots at the end, as YAML has them', `---\n${owner}\n...\nText.`],
    ['dots and a comment', `---\n# first\n\n${owner}\n... # end\nText.`],
    ['a language and a comment', `---yaml # metadata\n${owner}\n---\nText.`],
    [
      'comments in TOML',
      `+++ # a\nowner = "group:default/platform"\n+++ # b\nText.`,
    ],
    ['a blank that nobody sees', `\u200b---\n${owner}\n---\nText.`],
    ['a second byte order mark', `\ufeff\ufeff---\n${owner}\n---\nText.`],
  ])('may have %s', (_, text) => {
    const { document, diagnostics } = parseText(text);
    expect(document).toMatchObject({
      owner: 'group:default/platform',
      body: 'Text.',
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['title-missing']);
  });

  it.each([
    ['a licence', '<!--\nCopyright 2026\n-->\n\n'],
    ['a licence on one line', '<!-- SPDX-License-Identifier: Apache-2.0 -->\n'],
    ['a directive', '%YAML 1.2\n'],
    ['a shebang', '#!/usr/bin/env mdx\n'],
    ['a comment of another language', '// Generated\n'],
  ])('are reported where %s stands before them', (_, before) => {
    const { document, diagnostics } = parseText(
      `${before}---\n${owner}\n---\nText.`,
    );
    expect(document?.owner).toBeUndefined();
    expect(document?.body).toContain('owner');
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'front-matter-late',
        severity: 'warning',
        line: before.split('\n').length,
        hint: expect.any(String),
      }),
    );
  });

  it.each([
    ['a rule between paragraphs', 'Text.\n\n---\n\nNote: more.\n\n---\nEnd.'],
    ['a heading and a rule', '# Title\n\n---\n\nSome words here.\n\n---\n'],
    ['a comment and a rule', '<!-- toc -->\n\n---\n\nSome words here.\n'],
    ['dots in a text that begins with a rule', '---\n\nWell\n...\n'],
  ])('are not seen in %s', (_, text) => {
    const { document, diagnostics } = parseText(text);
    expect(document?.body).toBe(text);
    expect(diagnostics.map(({ code }) => code)).not.toContain(
      'front-matter-late',
    );
  });

  it('end at the first of the two, whatever the body holds', () => {
    const dashes = parseText(`---\n${owner}\n---\nText\n...\nMore.`).document;
    expect(dashes?.body).toBe('Text\n...\nMore.');
    const dots = parseText(`---\n${owner}\n...\nText\n\n---\nMore.`).document;
    expect(dots?.body).toBe('Text\n\n---\nMore.');
    const scalar = parseText(
      `---\n${owner}\nchangeNote: |\n  a\n  ...\n  b\n---\nText.`,
    ).document;
    expect(scalar).toMatchObject({ changeNote: 'a ... b', body: 'Text.' });
  });
});
