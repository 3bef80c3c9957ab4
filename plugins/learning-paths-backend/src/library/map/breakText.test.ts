import { breakText } from './breakText';

const font = { size: 10 };
const broken = (text: string, width: number, lines: number) =>
  breakText(text, { width, lines, font });

describe('breaking texts into lines', () => {
  it('goes between words', () => {
    expect(broken('Secret Management Reference', 90, 3)).toEqual([
      'Secret',
      'Management',
      'Reference',
    ]);
    expect(broken('  Two\n words ', 90, 2)).toEqual(['Two words']);
    expect(broken('', 90, 2)).toEqual(['']);
  });

  it('cuts what has no room, with an ellipsis', () => {
    expect(broken('Secret Management Reference', 60, 1)).toEqual(['Secret M…']);
    expect(broken('Secret Management Reference', 82, 2)).toEqual([
      'Secret',
      'Management…',
    ]);
  });

  it('cuts a word that no line has room for, and never goes on inside of it', () => {
    expect(broken(`A ${'x'.repeat(90)} b`, 60, 3)).toEqual(['A', 'xxxxxxxx…']);
  });

  it('breaks Chinese and Japanese anywhere', () => {
    expect(broken('可観測性と監視', 45, 2)).toEqual(['可観測性', 'と監視']);
  });

  it('leaves accents with their letters', () => {
    const [line] = broken('e\u0301'.repeat(30), 40, 1);
    expect(line).toMatch(/^(e\u0301)+…$/);
  });

  it('takes time in proportion to what is shown', () => {
    const start = performance.now();
    expect(broken('x '.repeat(100_000), 200, 2)).toHaveLength(2);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
