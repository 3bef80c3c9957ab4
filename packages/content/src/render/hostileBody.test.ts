import {
  codesOf,
  parseText,
  quickly,
  renderBody,
} from '../__testUtils__/testSupport';
import { buildLibrary } from '../library/buildLibrary';
import { renderDocument } from './renderDocument';

const rows = (count: number, row: string) => `${row}\n`.repeat(count);

describe('hostile bodies', () => {
  it.each<[string, string]>([
    ['20 KB of nested [', '['.repeat(20_000)],
    ['60 KB of nested [', '['.repeat(60_000)],
    ['many [ in a small paragraph', '[a'.repeat(1900)],
    ['many ![ in a small paragraph', '!['.repeat(1900)],
    ['many [] in paragraphs', `${'['.repeat(3900)}\n\n`.repeat(50)],
    ['1,000 nested >', `${'>'.repeat(1000)} deep`],
    ['nested > on many lines', rows(1000, `${'> '.repeat(300)}deep`)],
    [
      'nested lists',
      Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}- x`).join('\n'),
    ],
    ['1,000 list markers on a line', rows(100, `${'- '.repeat(1000)}x`)],
    ['1,000 numbers on a line', rows(20, `${'1. '.repeat(1000)}x`)],
    ['60 KB of **a', '**a'.repeat(20_000)],
    ['60 KB of **a in paragraphs', `${'**a '.repeat(900)}\n\n`.repeat(20)],
    ['60 KB of *_', '*_'.repeat(30_000)],
    ['emphasis below the limit', `${'*a **a '.repeat(570)}\n\n`.repeat(100)],
    ['a 1 MB line', 'word '.repeat(200_000)],
    ['a 1 MB line of one word', 'x'.repeat(1_000_000)],
    ['a 1 MB line of pipes', '|'.repeat(1_000_000)],
    [
      'a 10,000-column table',
      `${rows(1, '|a'.repeat(10_000))}${rows(1, '|-'.repeat(10_000))}${rows(
        20,
        '|b'.repeat(10_000),
      )}`,
    ],
    [
      'a table of few headers and many cells',
      `|a|b|\n|-|-|\n${rows(100, '|x'.repeat(4000))}`,
    ],
    [
      'a table of many short rows',
      `${'|a'.repeat(190)}\n${'|-'.repeat(190)}\n${rows(20_000, '|b')}`,
    ],
    [
      'backticks of every length',
      Array.from({ length: 1000 }, (_, i) => '`'.repeat(i)).join(' '),
    ],
    ['unclosed HTML', '<div '.repeat(50_000)],
    ['nested HTML', '<div>'.repeat(20_000)],
    ['nested HTML above the limit', '<b>'.repeat(200_000)],
    ['closing HTML', '</div>'.repeat(100_000)],
    ['unclosed comments', '<!-- '.repeat(100_000)],
    ['unclosed CDATA', '<![CDATA[ '.repeat(20_000)],
    ['entities', '&#x41;'.repeat(100_000)],
    ['unclosed entities', '&'.repeat(500_000)],
    ['URLs', 'https://a.b/c '.repeat(50_000)],
    ['one endless URL', `https://${'a.'.repeat(100_000)}`],
    ['one endless path', `https://a.b/${'('.repeat(30_000)}`],
    [
      'reference definitions',
      Array.from({ length: 20_000 }, (_, i) => `[a${i}]: /x`).join('\n'),
    ],
    ['uses of references', `[a]: /x\n\n${'[a] '.repeat(100_000)}`],
    ['headings', rows(50_000, '# a')],
    ['setext headings', rows(50_000, 'a\n===\n')],
    ['fences without end', rows(50_000, '```')],
    [
      'fences of many lengths',
      Array.from({ length: 1000 }, (_, i) => '~'.repeat(i + 3)).join('\n'),
    ],
    [
      'big code',
      `\`\`\`js\n${'a = { b: [1, "x"] };\n'.repeat(40_000)}\`\`\`\n`,
    ],
    [
      'much code below the limit',
      `\`\`\`js\n${'((((((a = /x/ "'.repeat(1000)}\n\`\`\`\n\n`.repeat(50),
    ],
    [
      'odd code in many languages',
      [
        'bash',
        'yaml',
        'xml',
        'json',
        'go',
        'ts',
        'md',
        'php',
        'css',
        'sql',
        'perl',
        'less',
      ]
        .map(l => `\`\`\`${l}\n${'<a ${`"\'{[(#!-- '.repeat(1200)}\n\`\`\`\n`)
        .join('\n'),
    ],
    ['alerts', rows(20_000, '> [!NOTE]\n> x\n')],
    ['task lists', rows(50_000, '- [ ] x')],
    ['shortcodes without end', '{{< a "'.repeat(50_000)],
    ['shortcodes that are only opened', '{{< note >}}\n'.repeat(50_000)],
    ['shortcodes that are only closed', '{{< /note >}}\n'.repeat(50_000)],
    [
      'nested shortcodes',
      `${'{{< note >}}\n'.repeat(1000)}x\n${'{{< /note >}}\n'.repeat(1000)}`,
    ],
    ['shortcodes in a list', rows(900, '- {{< note >}}\nx\n  {{< /note >}}')],
    [
      'highlight shortcodes without end',
      '{{< highlight js >}} '.repeat(20_000),
    ],
    ['empty figures', '{{< figure src="a.png" >}} '.repeat(1900)],
    ['blank lines', '\n'.repeat(1_000_000)],
    ['blanks', ' '.repeat(1_000_000)],
    ['blank and tab lines', rows(100_000, ' \t ')],
    ['heading attributes', `# ${'{#a '.repeat(5000)}`],
    ['HTML links', rows(5000, `<a ${'x '.repeat(50)}href='y`)],
    ['images', '![a](b.png)'.repeat(20_000)],
    ['smart delimiters', `${'~~a '.repeat(900)}\n\n`.repeat(100)],
    ['attributes that are none', `## h {${'.a'.repeat(40)}!}`],
    ['classes and keys without values', `## h {${'a-a.'.repeat(480)}=}`],
    ['addresses with open brackets', rows(60, 'http://a.b/('.repeat(1400))],
    ['schemes of no address', rows(60, 'a://'.repeat(4000))],
    ['a title of many braces', `# ${'{.a '.repeat(490)}`],
    ['mixed CR and NEL', '\r\u0085\u2028'.repeat(100_000)],
  ])('%s are read, joined and shown in time', (_, body) => {
    const html = quickly(() => {
      const { document } = parseText(`---\ntitle: A\n---\n${body}`);
      if (!document) {
        throw new Error('The document is lost');
      }
      const library = buildLibrary({
        documents: [document],
        assets: [],
      });
      return renderDocument({
        document,
        resolve: target => library.resolve(target, document),
      }).html;
    });
    expect(typeof html).toBe('string');
  });

  it('keep their text where a limit is passed', () => {
    const { document, diagnostics } = parseText(
      `---\ntitle: A\n---\n${'>'.repeat(1000)} deep text`,
    );
    expect(codesOf(diagnostics)).toEqual(['body-limit']);
    expect(diagnostics[0].line).toBe(4);
    expect(renderBody(document?.body ?? '').text).toBe('deep text');
    expect(renderBody(`${'**a'.repeat(20_000)} end`).text).toMatch(/end$/);
    expect(
      renderBody(
        Array.from(
          { length: 200 },
          (_, i) => `${' '.repeat(i * 2)}- x${i}`,
        ).join('\n'),
      ).text,
    ).toContain('x199');
  });
});
