import { documentOf } from '../__testUtils__/testSupport';

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
