import { documentOf, renderBody } from '../../__testUtils__/testSupport';

it('links and images have their line and column, in tables and long paragraphs', () => {
  const { links } = documentOf(
    `---\ntitle: T\n---\nFirst\n\n| a | b |\n| - | - |\n| one | [one](./one.md) |\n| two | ![two.md](./two.png) |\n\n${'line\n'.repeat(
      40,
    )}x y [x](x) z\n`,
  );
  expect(links).toEqual([
    { kind: 'link', target: './one.md', line: 8, column: 15 },
    { kind: 'image', target: './two.png', line: 9, column: 19 },
    { kind: 'link', target: 'x', line: 51, column: 9 },
  ]);
});

describe('direction', () => {
  it('is told by each block, where a page has words that are written from right to left', () => {
    expect(
      renderBody('## שלום\n\nمرحبا\n\n- Text\n\n```text\nx\n```').html,
    ).toMatch(
      /<h2 id="[^"]*" dir="auto">שלום<\/h2>\s*<p dir="auto">مرحبا<\/p>\s*<ul dir="auto">\s*<li dir="auto">Text<\/li>\s*<\/ul>\s*<pre class="lp-code" dir="ltr">/,
    );
  });

  it('is what authors say, and elsewhere not spoken of', () => {
    expect(renderBody('<p dir="RTL">Text</p>').html).toBe(
      '<p dir="rtl">Text</p>',
    );
    expect(renderBody('<p dir="x">Text</p>\n').html.trim()).toBe('<p>Text</p>');
  });
});

describe('reading time', () => {
  it.each([
    ['characters of Chinese and Japanese', '読む時間。'.repeat(1250), 10],
    ['words between them', `${'語 word '.repeat(500)}`, 4],
    [
      'no comments',
      `Text\n\n<!--\n${'word '.repeat(
        2000,
      )}\n\n-->\n\nText <!-- ${'word '.repeat(2000)}-->`,
      1,
    ],
    [
      'code by its lines, comments in it too',
      `\`\`\`html\n${'<!-- a -->\n'.repeat(120)}\`\`\``,
      3,
    ],
    ['nothing twice', '<!-- '.repeat(100_000), 1],
  ])('counts %s', (_, body, minutes) => {
    expect(documentOf(`---\ntitle: T\n---\n${body}`).minutes).toBe(minutes);
  });
});
