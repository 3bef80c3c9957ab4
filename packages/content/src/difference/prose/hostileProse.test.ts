import { compareProse } from './compareProse';

const repeat = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join('');
const words = (count: number, name: string) =>
  repeat(count, index => `${name}${index} `);

/** A megabyte each; the second is another in as many places as there are. */
const texts: [string, (name: string) => string][] = [
  [
    'paragraphs',
    name => repeat(200, at => `${words(750, `${name}${at}x`)}\n\n`),
  ],
  ['one paragraph', name => words(120_000, name)],
  ['one paragraph that is just short enough', name => words(5_500, name)],
  ['short paragraphs', name => repeat(9_000, at => `${name} ${at}\n\n`)],
  [
    'the same paragraph',
    name => `${name}\n\n${repeat(9_000, () => 'a b c\n\n')}`,
  ],
  ['headings', name => repeat(8_000, at => `# ${name}${at}\n`)],
  ['items', name => repeat(8_000, at => `- ${name}${at}\n`)],
  [
    'nested quotes',
    name => repeat(2_000, at => `${'>'.repeat(at % 19)} ${name}\n\n`),
  ],
  [
    'code',
    name =>
      `\`\`\`\n${repeat(
        19_000,
        at => `${name} ${at} ${'x'.repeat(30)}\n`,
      )}\`\`\`\n`,
  ],
  ['a line of code', name => `\`\`\`\n${words(120_000, name)}\n\`\`\`\n`],
  [
    'blocks of code',
    name => repeat(4_000, at => `\`\`\`\n${name}${at}\nx\n\`\`\`\n`),
  ],
  [
    'a table',
    name => `|a|b|\n|-|-|\n${repeat(9_900, at => `|${name}${at}|${at}|\n`)}`,
  ],
  [
    'tables',
    name => repeat(1_500, at => `|a|b|\n|-|-|\n|${name}${at}|${at}|\n\n`),
  ],
  [
    'a wide table',
    name =>
      `|${'a|'.repeat(190)}\n|${'-|'.repeat(190)}\n${repeat(
        100,
        at => `|${repeat(190, x => `${name}${at}${x}|`)}\n`,
      )}`,
  ],
  ['links', name => repeat(20_000, at => `[a](/${name}${at}) `)],
  ['images', name => repeat(5_000, at => `![a](/${name}${at}.png)\n\n`)],
  ['emphasis', name => repeat(900, at => `**${name}${at}** _x_ \n\n`)],
  [
    'HTML tables',
    name =>
      repeat(
        900,
        at => `<table><tr><td>${name}${at}<table><tr><td>x</table></table>\n\n`,
      ),
  ],
  ['line breaks', name => repeat(15_000, () => `${name}<br>`)],
  ['Chinese', name => `${name}${'\u8282\u70b9\u6570\u91cf'.repeat(9_000)}`],
  ['marks of other scripts', name => `${name}a${'\u0301'.repeat(300_000)}`],
  ['dots', name => `${name} ${'.'.repeat(39_000)}`],
  ['addresses', name => `${name} ${'http://((('.repeat(3_900)}`],
  ['joined words', name => `${name}${'a.'.repeat(19_000)}`],
  ['numbers', name => `${name} ${'1,'.repeat(19_000)}`],
  ['emoji', name => `${name}${'\u{1f44d}\u200d'.repeat(9_000)}`],
];

describe('a difference between hostile pages', () => {
  // Readers wait for it, and the thread is ended after two seconds; the bound has room for
  // a slow machine. Without bounds these take minutes. What other processes take of the
  // machine meanwhile does not count.
  it.each(texts)('is told in time: %s', (_name, text) => {
    const started = process.cpuUsage();
    compareProse({
      since: { title: 'Old', body: text('before') },
      now: { title: 'New', body: text('after') },
    });
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(5_000);
  });
});
