import { documentOf } from '../__testUtils__/testSupport';

const yaml = (keys: string) => `---\n${keys}\n---\nText.\n`;
const toml = (keys: string) => `+++\n${keys}\n+++\nText.\n`;

describe('numbers and booleans of front matter', () => {
  it.each([
    '1.30',
    '007',
    '1e3',
    '12345678901234567',
    '0x1F',
    '+5',
    '.5',
    'True',
  ])('are shown as they were written in YAML: %s', text => {
    const document = documentOf(
      yaml(
        `title: ${text}\nid: ${text.replace(
          /[+.]/g,
          'x',
        )}\nverifiedAgainst: [${text}, { a: b }]\nstructure:\n  - title: ${text}\n    source: ${text}`,
      ),
    );
    expect(document.title).toBe(text);
    expect(document.verifiedAgainst).toEqual([text]);
    expect(document.structure).toMatchObject([{ title: text, source: text }]);
  });

  it.each(['1.30', '1e3', '9007199254740993', '0x1F', '+5', '1_000.50'])(
    'are shown as they were written in TOML: %s',
    text => {
      const document = documentOf(
        toml(
          `title = ${text} # 9.90\nchangeNote = "7.70"\n1.2 = "a dotted key"\nverifiedAgainst = [\n  ${text}, # 8.80\n  ${text},\n]\nother = { 3 = ${text}, b = [[${text}]] }\ndate = 2026-04-02\n[[structure]]\ntitle = ${text}\nsource = '/a'\n[[structure.pages]]\nsource = "/b"\nweight = 2`,
        ),
      );
      expect(document.title).toBe(text);
      expect(document.verifiedAgainst).toEqual([text, text]);
      expect(document.structure).toMatchObject([
        { title: text, pages: [{ source: '/b', weight: 2 }] },
      ]);
    },
  );

  it('keeps ids apart that are equal as numbers', () => {
    const id = (text: string) => documentOf(yaml(`title: A\nid: ${text}`)).id;
    expect(id('0012')).toBe('0012');
    expect(id('9007199254740993')).toBe('9007199254740993');
    expect(documentOf(yaml('title: A\nslug: 1.20')).slug).toBe('1.20');
  });

  it('orders by weights as numbers, in any form', () => {
    const weight = (text: string) =>
      documentOf(yaml(`title: A\nweight: ${text}`)).weight;
    expect([
      weight('010'),
      weight('0x10'),
      weight('1e2'),
      weight('"3"'),
    ]).toEqual([10, 16, 100, 3]);
    expect(weight('0')).toBeUndefined();
  });

  it('compares numbers of predicates as numbers', () => {
    const document = documentOf(
      yaml(
        'title: 1.0\nAppliesTo: { kind: Component, metadata.labels.tier: 1, metadata.labels.new: true }',
      ),
    );
    expect(document.appliesTo).toEqual({
      kind: 'Component',
      'metadata.labels.tier': 1,
      'metadata.labels.new': true,
    });
    expect(document.title).toBe('1.0');
  });

  it('reads flags in any spelling', () => {
    expect(documentOf(yaml('title: A\ndraft: TRUE')).draft).toBe(true);
    expect(documentOf(yaml('title: A\ndraft: False')).draft).toBe(false);
  });

  it('takes numbers as keys, and merges mappings', () => {
    const document = documentOf(
      yaml(
        'title: A\n1.30: x\nbase: &b { source: /x, weight: 01 }\nstructure:\n  - { <<: *b, title: 2.0 }',
      ),
    );
    expect(document.structure).toMatchObject([
      { source: '/x', weight: 1, title: '2.0' },
    ]);
  });
});
