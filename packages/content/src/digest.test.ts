import { digestOf, normalise } from './digest';

describe('normalise', () => {
  it.each([
    ['line endings', 'a\r\nb\rc', 'a\nb\nc'],
    ['trailing blanks', 'a  \nb\t\n', 'a\nb'],
    ['runs of blank lines', 'a\n\n\n \nb', 'a\n\nb'],
    ['blank lines at both ends', '\n\na\n\n', 'a'],
    [
      'nothing inside a fence',
      '```\na\n\n\nb\n```\n\n\nc',
      '```\na\n\n\nb\n```\n\nc',
    ],
    [
      'runs after an inner mark of another kind',
      '~~~\n```\n\n\n~~~\n\n\nx',
      '~~~\n```\n\n\n~~~\n\nx',
    ],
  ])('settles %s', (_, text, expected) => {
    expect(normalise(text)).toBe(expected);
    expect(normalise(normalise(text))).toBe(expected);
  });
});

describe('digestOf', () => {
  it('changes with title and body, and with nothing that normalising settles', () => {
    const digest = digestOf({ title: 'A', body: 'x\n\ny' });
    expect(digest).toMatch(/^n1:[0-9a-f]{64}$/);
    expect(digestOf({ title: ' A ', body: 'x \r\n\r\n\r\ny\n' })).toBe(digest);
    expect(digestOf({ title: 'B', body: 'x\n\ny' })).not.toBe(digest);
    expect(digestOf({ title: 'A', body: 'x\ny' })).not.toBe(digest);
  });
});
