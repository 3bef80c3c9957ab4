import { differenceOf, TextHunk } from './lines';

/** The text before or after, put together again from a difference. */
function textOf(hunks: TextHunk[], without: 'added' | 'removed'): string {
  return hunks
    .map(hunk =>
      hunk.kind === 'same'
        ? hunk.lines.map(line => `${line}\n`).join('')
        : hunk.segments
            .filter(({ kind }) => kind !== without)
            .map(({ text }) => text)
            .join(''),
    )
    .join('');
}

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('');

describe('the difference between two texts', () => {
  it.each<[string, string, string, TextHunk[]]>([
    ['two that are empty', '', '', []],
    [
      'two that are equal',
      'a\n\nb\n',
      'a\n\nb\n',
      [{ kind: 'same', lines: ['a', '', 'b'] }],
    ],
    [
      'a last line feed',
      'a\nb',
      'a\nb\n',
      [{ kind: 'same', lines: ['a', 'b'] }],
    ],
    [
      'a text from nothing',
      '',
      'a\nb\n',
      [{ kind: 'changed', segments: [{ kind: 'added', text: 'a\nb\n' }] }],
    ],
    [
      'a text to nothing',
      'a\nb\n',
      '',
      [{ kind: 'changed', segments: [{ kind: 'removed', text: 'a\nb\n' }] }],
    ],
    [
      'a word',
      'Keep this.\nUse version 1 here.\nAnd this.\n',
      'Keep this.\nUse version 2 here.\nAnd this.\n',
      [
        { kind: 'same', lines: ['Keep this.'] },
        {
          kind: 'changed',
          segments: [
            { kind: 'same', text: 'Use version ' },
            { kind: 'removed', text: '1' },
            { kind: 'added', text: '2' },
            { kind: 'same', text: ' here.\n' },
          ],
        },
        { kind: 'same', lines: ['And this.'] },
      ],
    ],
    [
      'paragraphs that changed places',
      'One.\n\nTwo.\n\nThree.\n',
      'Three.\n\nOne.\n\nTwo.\n',
      [
        {
          kind: 'changed',
          segments: [{ kind: 'added', text: 'Three.\n\n' }],
        },
        { kind: 'same', lines: ['One.', '', 'Two.'] },
        {
          kind: 'changed',
          segments: [{ kind: 'removed', text: '\nThree.\n' }],
        },
      ],
    ],
  ])('tells of %s', (_title, since, now, expected) => {
    expect(differenceOf(since, now)).toEqual(expected);
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'a\n'],
    ['spaces', 'a  b\n\n\nc\n', 'a b\n\nc \n'],
    ['indentation', 'steps:\n- a\n', 'steps:\n  - a\n'],
    ['words and lines', 'a b c\nd\ne f\n', 'a c\nd\nd\ne g f\nh\n'],
    ['other scripts', 'Größe 👍🏽 eins\n', 'Große 👍🏿 eins\n'],
    ['lines that repeat', 'a\nb\na\nb\n', 'b\na\nb\na\n'],
  ])('holds both texts whole: %s', (_title, since, now) => {
    const hunks = differenceOf(since, now);
    expect(textOf(hunks, 'added')).toBe(since);
    expect(textOf(hunks, 'removed')).toBe(now);
  });

  // Somebody waits for each of these, and so does everyone else on this backend. The
  // bound has room for a busy machine; without the timeouts they take minutes.
  const words = (count: number, name: string) =>
    Array.from({ length: count }, (_, index) => `${name}${index}`).join(' ');
  it.each<[string, string, string]>([
    [
      'has nothing in common with the one before',
      lines(40_000, index => `before ${index} ${'x'.repeat(12)}`),
      lines(40_000, index => `after ${index} ${'y'.repeat(12)}`),
    ],
    ['is one line', `${words(150_000, 'b')}\n`, `${words(150_000, 'a')}\n`],
    [
      'was rewritten paragraph by paragraph below its headings',
      lines(200, index => `# ${index}\n${words(750, `b${index}x`)}`),
      lines(200, index => `# ${index}\n${words(750, `a${index}x`)}`),
    ],
  ])('of a megabyte that %s is found in time', (_title, since, now) => {
    const started = performance.now();
    const hunks = differenceOf(since, now);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(textOf(hunks, 'added')).toBe(since);
    expect(textOf(hunks, 'removed')).toBe(now);
  });
});
