import { quickly, renderBody } from '../../__testUtils__/testSupport';

const html = (body: string) => renderBody(body).html.replace(/\n/g, '');

describe('footnotes', () => {
  it('stand at the end, with ways there and back', () => {
    expect(
      html(
        'A[^x] and B[^y].\n\n[^x]: One **note**.\n[^y]: https://example.org/two\n\n    More of it.\n\nEnd',
      ),
    ).toBe(
      '<p>A<sup class="lp-footnote" id="fnref-1"><a href="#fn-1" role="doc-noteref">1</a></sup> and B<sup class="lp-footnote" id="fnref-2"><a href="#fn-2" role="doc-noteref">2</a></sup>.</p><p>End</p>' +
        '<section class="lp-footnotes" role="doc-endnotes"><ol><li id="fn-1"><p>One <strong>note</strong>. <a class="lp-footnote-back" href="#fnref-1" role="doc-backlink">↩︎</a></p></li>' +
        '<li id="fn-2"><p><a href="https://example.org/two" rel="noopener noreferrer" data-external="">https://example.org/two</a></p><p>More of it. <a class="lp-footnote-back" href="#fnref-2" role="doc-backlink">↩︎</a></p></li></ol></section>',
    );
  });

  it('have ids that no heading and no element of an author has', () => {
    const page = html(
      '# fn 1\n\n<b id="fnref-1">x</b>\n\nA[^x] B[^x]\n\n[^x]: Note',
    );
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(page).toContain('id="fn-1-1"');
    expect(page.match(/doc-backlink/g)).toHaveLength(2);
  });

  it('are shown though nothing refers to them, or two have one name', () => {
    const { text } = renderBody(
      'A[^x]\n\n[^x]: First.\n\n[^x]: Second.\n\n[^y]: Third.\n\n[^constructor]: Fourth.',
    );
    for (const word of ['First', 'Second', 'Third', 'Fourth']) {
      expect(text).toContain(word);
    }
  });

  it('hold shortcodes, and patterns are none', () => {
    expect(
      html(
        'A[^x]\n\n[^x]: Note\n\n    {{< note >}}\n    Mind\n    {{< /note >}}\n',
      ),
    ).toContain('data-callout="note">Note</p><p>Mind</p></div>');
    expect(html('Match ^[a-z] and [^0-9]')).toBe(
      '<p>Match ^[a-z] and [^0-9]</p>',
    );
  });
});

it('definition lists', () => {
  expect(html('Pod\n: A group\n: A unit\n\nNode\n: A machine')).toBe(
    '<dl><dt>Pod</dt><dd>A group</dd><dd>A unit</dd><dt>Node</dt><dd>A machine</dd></dl>',
  );
});

it('emoji codes that stand alone, and strike-through', () => {
  expect(html('Done :tada: ~~not~~ (:warning:)')).toBe(
    '<p>Done 🎉 <s>not</s> (⚠️)</p>',
  );
  for (const text of [
    'arn:aws:key:id',
    '12:100:30',
    ':100:',
    ':nothing:',
    '`:tada:`',
    'x :)',
  ]) {
    expect(renderBody(text).text).toBe(text.replace(/`/g, ''));
  }
});

describe('in time', () => {
  const rows = (count: number, row: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => row(index)).join('');
  it.each([
    [
      'many notes',
      rows(9000, i => `[^${i}]: x\n`) + rows(9000, i => `[^${i}] `),
    ],
    ['notes in notes', `${'[^a]: '.repeat(5000)}x`],
    [
      'deeper and deeper notes',
      rows(500, i => `${' '.repeat(4 * i)}[^${i}]: x\n\n`),
    ],
    [
      'open references',
      `[^a]: x\n\n${rows(
        25,
        () => `${'[^aaaaaaaaaaaaaaaaaa'.repeat(1900)}\n\n`,
      )}`,
    ],
    [
      'uses of one note',
      `[^a]: x\n\n${rows(50, () => `${'[^a]'.repeat(900)}\n\n`)}`,
    ],
    ['definitions', rows(9000, () => 'a\n: b\n')],
    ['definitions in definitions', `a\n${': '.repeat(5000)}x\n`.repeat(5)],
    [
      'deeper and deeper definitions',
      rows(300, i => `${' '.repeat(2 * i)}a\n${' '.repeat(2 * i)}: b\n`),
    ],
    ['terms', 'a\n\n'.repeat(9000)],
    ['emoji', rows(25, () => `${':tada: '.repeat(5000)}\n\n`)],
    ['emoji on lines', rows(19, () => `${':tada:\n'.repeat(1000)}\n`)],
    ['colons', ':'.repeat(500_000)],
    ['marks of every kind', `${'> - 1. : [^a]: '.repeat(1000)}deep`],
  ])('%s', (_, body) => {
    const text = quickly(() => renderBody(body).text);
    expect(text.length).toBeGreaterThan(0);
  });

  it('and no text is lost in the depths', () => {
    expect(renderBody(`${'> - '.repeat(200)}deep`).text).toContain('deep');
    expect(renderBody(`a\n${': '.repeat(200)}deep`).text).toContain('deep');
  });
});
